import fc from 'fast-check';
import { toSingular, toTokens } from '../tokens';

const wordsOf = (text: string): string[] => toTokens(text).map(({ word }) => word);

describe('toTokens', () => {
  it.each([
    ['Permis de conduire', ['permis', 'de', 'conduire'].map(toSingular)],
    ['l’allocation aux adultes handicapés', ['allocation', 'aux', 'adulte', 'handicape']],
    ["aujourd'hui j'ai l'œuvre", ['aujourd', 'hui', 'ai', 'oeuvre']],
    ['Lætitia, qu’elle', ['laetitia', 'elle']],
    ['pré-demande', ['pre', 'demande']],
    ['CERFA n° 13750*05', ['cerfa', 'n', '13750']],
    ['13750 * 5, R12345', ['13750', 'r12345']],
    ['a\u0301ge', ['age']],
    ['  ', []],
  ])('should read « %s » as %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ['journaux', 'journal'],
    ['travaux', 'travail'],
    ['bureaux', 'bureau'],
    ['taux', 'taux'],
    ['prix', 'prix'],
    ['demandes', 'demande'],
    ['cas', 'cas'],
  ])('should take « %s » for « %s »', (plural, singular) => {
    expect(toSingular(plural)).toBe(singular);
    expect(toSingular(singular)).toBe(singular);
  });

  it('should give words that stand where it says, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let position = 0;
        for (const { word, start, end } of toTokens(text)) {
          expect(start).toBeGreaterThanOrEqual(position);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word).not.toBe('');
          position = end;
        }
      })
    );
  });
});
