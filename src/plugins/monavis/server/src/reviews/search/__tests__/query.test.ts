import fc from 'fast-check';
import { parseSearch } from '../query';

/** In short: `mot`, `mot*` for a beginning, `a+b` for words side by side, `-` for an absence. */
const shown = (text: string): string[] =>
  parseSearch(text).map(
    ({ words, isPrefix, isExcluded }) =>
      `${isExcluded ? '-' : ''}${words.join('+')}${isPrefix ? '*' : ''}`
  );

describe('what is looked for in comments', () => {
  it.each([
    ['site lent', ['site', 'lent*']],
    ['site lent ', ['site', 'lent']],
    ['rembours* lent ', ['rembours*', 'lent']],
    ['"temps d’attente"', ['temps+d+attente']],
    ['« temps d’attente » long', ['temps+d+attente', 'long*']],
    ['“temps perdu” ', ['temps+perdu']],
    ['"jamais fermée', ['jamais+fermée']],
    ['site -lent', ['site', '-lent']],
    ['-"trop long" site ', ['-trop+long', 'site']],
    ['rendez-vous ', ['rendez+vous']],
    ['rendez-vous', ['rendez+vous*']],
    ['l’agent qu’il ', ['agent', 'il']],
    ['a', ['a']],
    ['', []],
    ['  - "" « » * ', []],
    ['👍 !!', []],
  ])('should be %j: %j', (text, terms) => {
    expect(shown(text)).toEqual(terms);
  });

  it('should be understood whatever is typed, with words that hold something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const { words } of parseSearch(text)) {
          expect(words.length).toBeGreaterThan(0);
          expect(words.every((word) => word !== '' && text.includes(word))).toBe(true);
        }
      })
    );
  });
});
