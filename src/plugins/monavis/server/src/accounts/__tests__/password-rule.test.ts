import fc from 'fast-check';
import { findPasswordFault } from '../password-rule';

describe('the password rule', () => {
  it.each([
    'cheval agrafe pile correct',
    'Tr0is petits chats!',
    'éléphants roses',
    'un deux trois soleil',
    'kX9#mQ2$vL7z',
    ' commence par une espace',
    'x'.repeat(40) + 'abcdefghijkl mnop qrst uvwx yz01',
  ])('should accept %j', (password) => {
    expect(findPasswordFault(password)).toBeUndefined();
  });

  it.each([
    ['', 'missing'],
    ['onze carac.', 'too-short'],
    ['👍👍👍👍👍👍', 'too-short'],
    ['a'.repeat(30) + 'b'.repeat(43), 'too-long'],
    ['é'.repeat(37), 'too-long'],
    ['un mot de\0passe', 'control-character'],
    ['un mot de\npasse', 'control-character'],
    ['motdepasse12', 'common'],
    ['MotDePasse2024!', 'common'],
    ['Mot de passe 2024', 'common'],
    ['123456789012', 'common'],
    ['Azertyuiop123', 'common'],
    ['Administration1', 'common'],
    ['RépubliqueFrançaise', 'common'],
    ['MonAvis2026!!', 'common'],
    ['M0tdepasse123', 'common'],
    ['iloveyou1234', 'common'],
    ['  12345678  ', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['ababababababab', 'common'],
  ])('should refuse %j (%s)', (password, fault) => {
    expect(findPasswordFault(password)).toBe(fault);
  });

  it('should refuse a password made of the person’s own name or address', () => {
    const words = ['Camille', 'Essai', 'camille.essai', 'exemple'];
    expect(findPasswordFault('CamilleEssai12', words)).toBe('personal');
    expect(findPasswordFault('camille.essai@1', words)).toBe('personal');
    expect(findPasswordFault('Camille aime les framboises', words)).toBeUndefined();
  });

  it('should count characters, not bytes, up to what bcrypt can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (password) => {
        const fault = findPasswordFault(password);
        if (fault === undefined) {
          expect([...password].length).toBeGreaterThanOrEqual(12);
          expect(Buffer.byteLength(password)).toBeLessThanOrEqual(72);
        }
      })
    );
  });
});
