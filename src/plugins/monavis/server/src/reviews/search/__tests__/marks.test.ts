import fc from 'fast-check';
import { findMarks } from '../marks';
import { parseSearch } from '../query';

const marked = (comment: string, q: string): string[] =>
  findMarks(comment, parseSearch(q)).map(([start, end]) => comment.slice(start, end));

describe('what is marked in a comment', () => {
  it.each([
    ['Le Problème, problèmes', 'probleme ', ['Problème']],
    ['Le Problème, problèmes', 'probleme', ['Problème', 'problèmes']],
    ['Trop long, trop-long', '"trop long"', ['Trop long', 'trop-long']],
    ['Très long, trop court', '"trop long"', []],
    ['L’œuvre de l’agent', 'oeuvre l’agent', ['œuvre', 'agent']],
    ['site lent', '-lent site ', ['site']],
    ['👍 merci👍', 'merci ', ['merci']],
    ['temps temps d’attente', '"temps d’attente" temps ', ['temps', 'temps d’attente']],
  ])('should be, in %j, what %j looks for: %j', (comment, q, expected) => {
    expect(marked(comment, q)).toEqual(expected);
  });

  it('should be inside the text, in order, without overlaps', () => {
    const words = fc.constantFrom(
      'été',
      'ete',
      'lent',
      '"lent ete"',
      '👍',
      'é',
      '-lent',
      'l’été',
      ' '
    );
    const text = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, text, (comment, q) => {
        let last = 0;
        for (const [start, end] of findMarks(comment, parseSearch(q))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(comment.length);
      })
    );
  });
});
