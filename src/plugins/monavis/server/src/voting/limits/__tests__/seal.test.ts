import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { createSeal } from '../seal';

const seal = createSeal(['a-secret-of-the-site'], 'test');

describe('createSeal', () => {
  it('should give back what it sealed, and nothing for anything else', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, position) => {
        const sealed = seal.seal(text);
        expect(seal.open(sealed)).toBe(text);
        const bytes = Buffer.from(sealed, 'base64');
        bytes[position % bytes.length] ^= 1;
        expect(seal.open(bytes.toString('base64'))).toBeNull();
      })
    );
    fc.assert(fc.property(fc.string(), (text) => expect(seal.open(text)).toBeNull()));
  });

  it('should show nothing of what it sealed', () => {
    const text = randomBytes(16).toString('hex');
    expect(Buffer.from(seal.seal(text), 'base64').toString('latin1')).not.toContain(text);
    expect(seal.seal(text)).not.toBe(seal.seal(text));
  });

  it('should open what a former secret sealed, and not what another purpose did', () => {
    const renewed = createSeal(['a-newer-secret-000', 'a-secret-of-the-site'], 'test');
    expect(renewed.open(seal.seal('x'))).toBe('x');
    expect(seal.open(renewed.seal('x'))).toBeNull();
    expect(createSeal(['a-secret-of-the-site'], 'other').open(seal.seal('x'))).toBeNull();
  });
});
