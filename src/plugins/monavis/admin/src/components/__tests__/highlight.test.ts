import fc from 'fast-check';
import { highlight } from '../highlight';

const marked = (text: string, query: string): string[] =>
  highlight(text, query)
    .filter(({ isMatch }) => isMatch)
    .map(({ text: part }) => part);

describe('highlight', () => {
  it('should mark the start of words, without regard to case and accents', () => {
    expect(marked('Déclaration d’impôt', 'declar IMPOT')).toEqual(['Déclar', 'impôt']);
  });

  it('should not mark the middle of a word', () => {
    expect(marked('Supermis', 'permis')).toEqual([]);
  });

  it('should prefer the longest word of the query', () => {
    expect(marked('Permission', 'permis permission')).toEqual(['Permission']);
  });

  it('should take the signs of a query for what they are', () => {
    expect(marked('Cerfa 14948*01', '14948*01 (.*')).toEqual(['14948', '01']);
  });

  it('should give back the whole text, whatever is searched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, query) => {
        expect(
          highlight(text, query)
            .map(({ text: part }) => part)
            .join('')
        ).toBe(text);
      })
    );
  });
});
