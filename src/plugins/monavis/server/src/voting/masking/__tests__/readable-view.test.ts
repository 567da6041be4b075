import { readableView } from '../readable-view';

describe('readableView', () => {
  it('should be the text itself when nothing is disguised', () => {
    const text = 'Déçu, 😀 très déçu : 06 39 98 12 34';
    expect(readableView(text).text).toBe(text);
  });

  it('should write every space, dash and digit plainly', () => {
    expect(readableView('٠٦\u00a0۱۲\u202f３４‑５ ’').text).toBe("06 12 34-5 '");
  });

  it('should drop what is invisible and know the way back', () => {
    const { text, originalIndex } = readableView('a\u200bb\u00ad\u2066c');
    expect(text).toBe('abc');
    expect([0, 1, 2].map(originalIndex)).toEqual([0, 2, 5]);
  });

  it('should keep characters of two units whole, and lone surrogates', () => {
    expect(readableView('\u200b😀\ud83d').text).toBe('😀\ud83d');
  });
});
