import fc from 'fast-check';
import { decideEmail, isDomainName, wordDecision } from '../domain-rule';

const LISTED = new Set(['ville-exemple.fr', 'xn--mairie-dj-d7a.fr']);
const verdictOf = (address: string) => decideEmail(address, LISTED).verdict;

describe('the domain rule', () => {
  it.each([
    'a@interieur.gouv.fr',
    'A@GOUV.FR',
    'a@gouv.fr',
    'a@x.y.gouv.fr',
    'prenom.nom+tag@x-y.gouv.fr',
    'a@ville-exemple.fr',
    'A@Ville-Exemple.FR',
    'a@xn--mairie-dj-d7a.fr',
  ])('should open an account at once for %s', (address) => {
    expect(verdictOf(address)).toBe('allowed');
  });

  it.each([
    'a@notgouv.fr',
    'a@gouv.fr.evil.com',
    'a@evil-gouv.fr',
    'a@gouv.com',
    'a@fr',
    'a@sous.ville-exemple.fr',
    'a@ville-exemple.fr.evil.com',
    'a@xn--gouv-0ve.fr',
    'a@xn--80ak6aa92e.gouv.fr',
    'a@evil.com',
    'gouv.fr@evil.com',
  ])('should not open an account by itself for %s', (address) => {
    expect(verdictOf(address)).not.toBe('allowed');
  });

  it.each([
    ['a@gouv.fr.', 'domain'],
    ['a@.gouv.fr', 'domain'],
    ['a@-x.gouv.fr', 'domain'],
    ['a@x..gouv.fr', 'domain'],
    ['a@gouv', 'domain'],
    ['a@[127.0.0.1]', 'domain'],
    ['a@127.0.0.1', 'domain'],
    ['a@evil.com?gouv.fr', 'domain'],
    ['a@evil.com#gouv.fr', 'domain'],
    ['a@evil.com/gouv.fr', 'domain'],
    ['a@evil.com%gouv.fr', 'domain'],
    ['a@evil.com\\.gouv.fr', 'domain'],
    ['a@evil_x.gouv.fr', 'domain'],
    ['"a@gouv.fr"@evil.com', 'at-sign'],
    ['"a"@gouv.fr', 'local-part'],
    ['a@evil.com@gouv.fr', 'at-sign'],
    ['a@gouv.fr@evil.com', 'at-sign'],
    ['a', 'at-sign'],
    ['@gouv.fr', 'local-part'],
    ['.a@gouv.fr', 'local-part'],
    ['a..b@gouv.fr', 'local-part'],
    ['a,b@gouv.fr', 'local-part'],
    ['<a@gouv.fr>', 'local-part'],
    ['a@gоuv.fr', 'forbidden-character'], // Cyrillic о
    ['a@ｇｏｕｖ.fr', 'forbidden-character'], // full width
    ['a@gouv。fr', 'forbidden-character'], // ideographic full stop
    ['é@gouv.fr', 'forbidden-character'],
    ['a@gouv\u200b.fr', 'forbidden-character'],
    ['a\0@gouv.fr', 'forbidden-character'],
    ['a@gouv.fr\0', 'forbidden-character'],
    ['a@evil.com\x7f.gouv.fr', 'forbidden-character'],
    ['a@gouv.fr\r\nBcc: b@evil.com', 'space'],
    ['a@evil.com\n.gouv.fr', 'space'],
    [' a@gouv.fr', 'space'],
    ['a@gouv.fr ', 'space'],
    ['a b@gouv.fr', 'space'],
    ['a@gouv .fr', 'space'],
    ['a@gouv\u00a0.fr', 'space'],
    ['a@gouv\t.fr', 'space'],
    ['', 'missing'],
    [`a@${'x.'.repeat(130)}gouv.fr`, 'too-long'],
    [`${'a'.repeat(65)}@gouv.fr`, 'local-part'],
  ])('should say that %j is not an address (%s)', (address, reason) => {
    expect(decideEmail(address, LISTED)).toEqual({ verdict: 'invalid', reason });
  });

  it('should give the address and the domain in lower case', () => {
    expect(decideEmail('Prenom.NOM@Ville.FR', LISTED)).toEqual({
      verdict: 'needs-approval',
      address: 'prenom.nom@ville.fr',
      domain: 'ville.fr',
    });
  });

  it('should say which part of the rule let an address in', () => {
    expect(decideEmail('a@x.gouv.fr', LISTED)).toMatchObject({ by: 'gouv.fr' });
    expect(decideEmail('a@ville-exemple.fr', LISTED)).toMatchObject({ by: 'list' });
  });

  it('should never let a text in that does not end in a label of gouv.fr or in a listed domain', () => {
    const fragment = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('gouv.fr', '.gouv.fr', '@', '.', 'ville-exemple.fr', 'xn--', '"', 'evil.com')
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 8 }), (fragments) => {
        const raw = fragments.join('');
        const decision = decideEmail(raw, LISTED);
        if (decision.verdict === 'invalid') return;
        const domain = raw.slice(raw.lastIndexOf('@') + 1).toLowerCase();
        const isIn = domain === 'gouv.fr' || domain.endsWith('.gouv.fr') || LISTED.has(domain);
        expect(decision.domain).toBe(domain);
        expect(decision.address).toMatch(/^[\x21-\x7e]+@[a-z0-9.-]+$/);
        if (decision.verdict === 'allowed') expect(isIn).toBe(true);
      }),
      { numRuns: 2_000 }
    );
  });

  it('should answer to any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
        expect(wordDecision(decideEmail(raw, new Set()))).not.toBe('');
      }),
      { numRuns: 2_000 }
    );
  });
});

describe('the words of the decision', () => {
  it('should promise an immediate account only to who gets one', () => {
    expect(wordDecision(decideEmail('a@gouv.fr', LISTED))).toContain('actif dès que');
    expect(wordDecision(decideEmail('a@gouv.fr.evil.com', LISTED))).toContain(
      'validation par un administrateur'
    );
  });

  it('should name the domain that is not recognised', () => {
    expect(wordDecision(decideEmail('a@Exemple.org', LISTED))).toContain('« @exemple.org »');
  });
});

describe('a domain name', () => {
  it.each(['ville.fr', 'a-b.c.fr', 'xn--p1ai.xn--p1ai'])('should be %s', (name) => {
    expect(isDomainName(name)).toBe(true);
  });
  it.each(['', 'fr', 'Ville.fr', 'ville.fr.', '*.fr', '@ville.fr', 'ville fr', 'http://ville.fr'])(
    'should not be %j',
    (name) => {
      expect(isDomainName(name)).toBe(false);
    }
  );
});
