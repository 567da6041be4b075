import type { TextMark } from '../../../../../../../shared/contracts/catalogue';
import { excerpt } from '../excerpt';

const LONG = `${'Tout va bien. '.repeat(20)}La pièce demandée manque.`;
const markOf = (text: string, word: string): TextMark => {
  const start = text.indexOf(word);
  return [start, start + word.length];
};

describe('excerpt', () => {
  it('should leave a text whose first mark is at the start', () => {
    const marks = [markOf(LONG, 'Tout')];
    expect(excerpt(LONG, marks)).toEqual({ text: LONG, marks });
    expect(excerpt(LONG, [])).toEqual({ text: LONG, marks: [] });
  });

  it('should begin at a word shortly before a mark that is far, and move the marks along', () => {
    const { text, marks } = excerpt(LONG, [markOf(LONG, 'pièce'), markOf(LONG, 'manque')]);
    expect(text).toMatch(/^… \S/);
    expect(text.length).toBeLessThan(80);
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['pièce', 'manque']);
  });

  it('should begin at the mark when no space comes before it', () => {
    const glued = `${'x'.repeat(100)}-pièce`;
    const { text, marks } = excerpt(glued, [markOf(glued, 'pièce')]);
    expect(text).toBe('… pièce');
    expect(marks).toEqual([[2, 7]]);
  });
});
