import fc from 'fast-check';
import { countBits, lettersOf, typosAllowed, typosBetween } from '../typos';

const between = (typed: string, word: string, maximum = 2, isPrefix = false): number =>
  typosBetween({ typed, word, maximum, isPrefix });

/** The same by the definition, letter by letter. */
const slowDistance = (one: string, other: string): number => {
  const rows = Array.from({ length: one.length + 1 }, (_none, row) => [
    row,
    ...Array.from({ length: other.length }, () => 0),
  ]);
  for (let column = 0; column <= other.length; column += 1) rows[0][column] = column;
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = rows[row - 1][column - 1] + (one[row - 1] === other[column - 1] ? 0 : 1);
      const isSwap =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      rows[row][column] = Math.min(
        rows[row - 1][column] + 1,
        rows[row][column - 1] + 1,
        replaced,
        isSwap ? rows[row - 2][column - 2] + 1 : Infinity
      );
    }
  }
  return rows[one.length][other.length];
};

describe('the typos of a word', () => {
  it.each([
    ['caf', 0],
    ['pacs', 1],
    ['passepo', 1],
    ['passepor', 2],
    ['r12345', 0],
  ])('should be allowed in « %s »: %i', (word, count) => {
    expect(typosAllowed(word)).toBe(count);
  });

  it.each([
    ['permis', 'permis', 0],
    ['permsi', 'permis', 1],
    ['prmis', 'permis', 1],
    ['perrmis', 'permis', 1],
    ['pormis', 'permis', 1],
    ['condiure', 'conduire', 1],
    ['chat', 'maison', 3],
  ])('should count what separates « %s » from « %s »', (typed, word, count) => {
    expect(between(typed, word)).toBe(count);
  });

  it('should count only the beginning of a word that is not finished', () => {
    expect(between('imatricu', 'immatriculation', 2, true)).toBe(1);
    expect(between('imatricu', 'immatriculation', 2)).toBe(3);
  });

  it('should be those of the definition, up to the maximum', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 2 }), (one, other, maximum) => {
        const expected = Math.min(slowDistance(one, other), maximum + 1);
        expect(between(one, other, maximum)).toBe(expected);
      })
    );
  });

  it('should never be hidden by the letters that words hold', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(word, word, (typed, other) => {
        if (between(typed, other) > 2) return;
        expect(countBits(lettersOf(typed) & ~lettersOf(other))).toBeLessThanOrEqual(2);
      })
    );
  });
});
