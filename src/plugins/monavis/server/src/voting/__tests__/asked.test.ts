import { STANDARD_SETTINGS, type FormSettings } from '../../../../shared/contracts/forms';
import { HELP } from '../../../../shared/shown-parts';
import { DIFFICULTIES } from '../../../../shared/contracts/reviews';
import { keepAsked, stepAfter, stepBefore } from '../asked';
import { createFormVersion } from '../form-version';
import { parseFormPost } from '../schema';
import type { Fields } from '../types';

const versionOf = (changes: Partial<FormSettings>) =>
  createFormVersion(2, { ...STANDARD_SETTINGS, ...changes });

const keep = (fields: Fields, changes: Partial<FormSettings>) => {
  const post = parseFormPost({ receipt: ['r'], ...fields });
  if (!post) throw new Error('the form was refused');
  return keepAsked(post, versionOf(changes));
};

describe('the steps of a form', () => {
  it('should be all of them by default', () => {
    expect(versionOf({}).steps).toEqual(['satisfaction', 'clarity', 'help', 'comment']);
  });

  it('should skip the hidden ones, in both directions', () => {
    const version = versionOf({ hiddenSteps: ['clarity', 'help'] });
    expect(version.steps).toEqual(['satisfaction', 'comment']);
    expect(stepAfter(version, 'satisfaction')).toBe('comment');
    expect(stepAfter(version, 'comment')).toBeUndefined();
    expect(stepBefore(version, 'comment')).toBe('satisfaction');
    expect(stepBefore(version, 'satisfaction')).toBe('satisfaction');
  });

  it('should go on from a step that is hidden', () => {
    const version = versionOf({ hiddenSteps: ['help'] });
    expect(stepAfter(version, 'help')).toBe('comment');
    expect(stepBefore(version, 'help')).toBe('clarity');
  });

  it('should leave out a step without any question', () => {
    const hiddenHelp = HELP.filter((help) => help !== 'none');
    const hiddenDifficulties = [...DIFFICULTIES];
    expect(versionOf({ hiddenHelp }).steps).toContain('help');
    expect(versionOf({ hiddenHelp, hiddenDifficulties }).steps).not.toContain('help');
  });
});

describe('keepAsked', () => {
  it('should keep everything of the standard form but the address', () => {
    const comment = { step: ['comment'], comment: ['Simple'] };
    expect(keep({ ...comment, contactEmail: ['a@exemple.fr'] }, {})).toEqual({
      step: 'comment',
      receipt: 'r',
      comment: 'Simple',
      contactEmail: undefined,
    });
  });

  it('should drop the answer to a step that is not asked', () => {
    expect(keep({ step: ['clarity'], clarity: ['5'] }, { hiddenSteps: ['clarity'] })).toBeNull();
  });

  it('should drop the choices that are not offered, and their texts', () => {
    const fields = {
      step: ['help'],
      contactTried: ['phone', 'chat', 'other'],
      contactTriedOther: ['Un voisin'],
      difficulties: ['documents', 'other'],
      difficultiesOther: ['Trop long'],
    };
    expect(
      keep(fields, { hiddenHelp: ['chat', 'other'], hiddenDifficulties: ['documents'] })
    ).toMatchObject({
      contactTried: ['phone'],
      contactTriedOther: undefined,
      difficulties: ['other'],
      difficultiesOther: 'Trop long',
    });
  });

  it('should keep the address where it is asked', () => {
    const fields = { step: ['comment'], contactEmail: ['a@exemple.fr'] };
    expect(keep(fields, { asksContact: true })).toMatchObject({ contactEmail: 'a@exemple.fr' });
  });
});
