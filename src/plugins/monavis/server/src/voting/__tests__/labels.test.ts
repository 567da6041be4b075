import { SITE_LABELS } from '../../site/labels';
import { LABELS } from '../labels';

/** Every text of a set of labels, those of functions left out. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

describe('the French labels', () => {
  it.each(textsOf([LABELS.fr, SITE_LABELS.fr]))('should respect typography: %s', (text) => {
    expect(text).not.toMatch(/ [?!;:»]|« |'|"|\.\.\./);
  });
});

describe('the English labels', () => {
  it('should say something for each French text', () => {
    const [french, english] = [LABELS.fr, LABELS.en].map((labels) => textsOf(labels));
    expect(english).toHaveLength(french.length);
    expect(english.every((text) => text.trim() !== '')).toBe(true);
  });
});
