import { likePatterns } from '../like-patterns';

describe('likePatterns', () => {
  it('should give one pattern a word, and none without a word', () => {
    expect(likePatterns('  Anne\tLenoir ')).toEqual(['%Anne%', '%Lenoir%']);
    expect(likePatterns(' \n')).toEqual([]);
  });

  it('should let signs that mean something in a pattern stand for themselves', () => {
    expect(likePatterns('100% a_b c\\d')).toEqual(['%100\\%%', '%a\\_b%', '%c\\\\d%']);
  });
});
