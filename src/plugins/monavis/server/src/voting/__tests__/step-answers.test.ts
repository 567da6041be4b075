import { parseFormPost } from '../schema';
import { readStepAnswers } from '../step-answers';
import type { Fields } from '../types';

const parse = (fields: Fields) => {
  const post = parseFormPost(fields);
  if (!post) throw new Error('the form was refused');
  return readStepAnswers(post);
};
const help = (fields: Fields) => parse({ step: ['help'], receipt: ['r'], ...fields });

describe('parseFormPost', () => {
  const clarity = { step: ['clarity'], receipt: ['r'], clarity: ['4'] };

  it.each<[string, Fields]>([
    ['an unknown step', { ...clarity, step: ['other'] }],
    ['no step', { receipt: ['r'] }],
    ['an unknown field', { ...clarity, id: ['1'] }],
    ['a field of another step', { ...clarity, comment: ['x'] }],
    ['an unknown value', { ...clarity, clarity: ['6'] }],
    ['an empty value', { ...clarity, clarity: [''] }],
    ['a repeated field', { ...clarity, clarity: ['4', '4'] }],
    ['a repeated step', { ...clarity, step: ['clarity', 'clarity'] }],
    ['no receipt', { step: ['clarity'] }],
    ['a long receipt', { ...clarity, receipt: ['r'.repeat(201)] }],
    ['a token where a receipt is needed', { step: ['clarity'], token: ['t'] }],
    ['both proofs', { step: ['satisfaction'], token: ['t'], receipt: ['r'] }],
    ['no proof', { step: ['satisfaction'], satisfaction: ['good'] }],
    ['an unknown channel', { step: ['help'], receipt: ['r'], contactTried: ['fax'] }],
  ])('should refuse %s', (_name, fields) => {
    expect(parseFormPost(fields)).toBeNull();
  });

  it('should read a step', () => {
    expect(parseFormPost({ ...clarity, go: ['next'], lang: ['en'] })).toEqual({
      step: 'clarity',
      receipt: 'r',
      clarity: '4',
      go: 'next',
      lang: 'en',
    });
  });
});

describe('readStepAnswers', () => {
  it('should require a satisfaction', () => {
    expect(parse({ step: ['satisfaction'], token: ['t'] })).toEqual({
      change: null,
      problems: [{ code: 'required', field: 'satisfaction' }],
    });
  });

  it('should take an unanswered step for an erased answer', () => {
    expect(parse({ step: ['clarity'], receipt: ['r'] }).change).toEqual({
      step: 'clarity',
      clarity: null,
    });
    expect(parse({ step: ['comment'], receipt: ['r'], comment: [''] }).change).toEqual({
      step: 'comment',
      comment: null,
    });
    expect(help({ contactTriedOther: [''] }).change).toMatchObject({ answers: {} });
  });

  it('should keep the follow-up answers of the chosen channels only', () => {
    const { change, problems } = help({
      contactTried: ['phone', 'email', 'phone'],
      'contactReached-phone': ['yes'],
      'contactQuality-phone': ['5'],
      'contactReached-email': ['no'],
      'contactQuality-email': ['3'],
      'contactReached-chat': ['yes'],
      'contactQuality-chat': ['1'],
      'contactQuality-counter': ['2'],
    });
    expect(problems).toEqual([]);
    expect(change).toMatchObject({
      answers: {
        contactTried: ['phone', 'email'],
        contactReached: { phone: 'yes', email: 'no' },
        contactQuality: { phone: 5 },
      },
    });
  });

  it('should refuse « none » with others, and still save the difficulties', () => {
    const { change, problems } = help({
      contactTried: ['none', 'phone'],
      difficulties: ['documents'],
    });
    expect(problems).toEqual([{ code: 'none-with-others', field: 'contactTried' }]);
    expect(change).toEqual({
      step: 'help',
      replaced: ['difficulties', 'difficultiesOther'],
      answers: { difficulties: ['documents'] },
    });
  });

  it('should keep the text of « other » only when its box is checked', () => {
    expect(
      help({ difficulties: ['other'], difficultiesOther: ['Le site était lent'] }).change
    ).toMatchObject({
      answers: { difficulties: ['other'], difficultiesOther: 'Le site était lent' },
    });
    const { change, problems } = help({ contactTriedOther: ['Un voisin'] });
    expect(problems).toEqual([{ code: 'other-unchecked', field: 'contactTriedOther' }]);
    expect(change).toMatchObject({ answers: {} });
  });

  it('should count the limits in characters, not in bytes', () => {
    const other = (text: string) =>
      help({ contactTried: ['other'], contactTriedOther: [text] }).problems;
    expect(other('👍'.repeat(250))).toEqual([]);
    expect(other('👍'.repeat(251))).toEqual([
      { code: 'too-long', field: 'contactTriedOther', limit: 250, count: 251 },
    ]);
    const comment = (text: string) => parse({ step: ['comment'], receipt: ['r'], comment: [text] });
    expect(comment('é'.repeat(5_000)).problems).toEqual([]);
    expect(comment('é'.repeat(5_001))).toEqual({
      change: null,
      problems: [{ code: 'too-long', field: 'comment', limit: 5_000, count: 5_001 }],
    });
  });
});
