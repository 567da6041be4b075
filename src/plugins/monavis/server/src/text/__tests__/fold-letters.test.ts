import { foldLetters } from '../fold-letters';

describe('foldLetters', () => {
  it.each([
    ['Permis de conduire : être à l’œuvre', 'Permis de conduire : etre a l’oeuvre'],
    ['ÇA, ÆTHER, naïf, Noël', 'CA, AETHER, naif, Noel'],
    ['', ''],
  ])('should fold « %s » into « %s »', (text, folded) => {
    expect(foldLetters(text)).toBe(folded);
  });
});
