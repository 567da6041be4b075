import fc from 'fast-check';
import { cleanText } from '../clean-text';

describe('cleanText', () => {
  it('should remove NUL and control characters, keep tabs and line feeds', () => {
    expect(cleanText('a\u0000b\u0007c\u009fd\te\nf')).toBe('abcd\te\nf');
  });

  it('should write every line end the same way', () => {
    expect(cleanText('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });

  it.each(['👍🏽', 'مرحبا', 'ש\u200fלום', 'क्\u200dष', '𠮷野家'])(
    'should keep « %s » as it is',
    (text) => {
      expect(cleanText(text)).toBe(text);
    }
  );

  it('should change nothing more the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      })
    );
  });
});
