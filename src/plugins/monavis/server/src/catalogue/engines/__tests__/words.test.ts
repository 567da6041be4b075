import fc from 'fast-check';
import { toWords } from '../words';

describe('toWords', () => {
  it.each([
    ['Permis de conduire', ['permi', 'conduire']],
    ['l’allocation aux adultes handicapés', ['allocation', 'adulte', 'handicape']],
    ['CERFA n° 13750*05', ['cerfa', '13750', '05']],
    ['de la', ['de', 'la']],
    ['  ', []],
  ])('should read « %s » as %j', (query, words) => {
    expect(toWords(query)).toEqual(words);
  });

  it('should never give a character that means something in a pattern', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        for (const word of toWords(query)) expect(word).toMatch(/^[a-z0-9]+$/);
      })
    );
  });
});
