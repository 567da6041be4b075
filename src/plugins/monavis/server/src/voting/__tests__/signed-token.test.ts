import fc from 'fast-check';
import { issueFormToken, readFormToken } from '../form-token';
import { issueReceipt, readReceipt } from '../receipt';
import { createTokenSigner, type Binding } from '../signed-token';
import { issueTestToken, readTestToken } from '../test-token';
import type { ButtonKey, DemarcheNumero, Milliseconds, TokenId } from '../types';

const signer = createTokenSigner(['a-first-signing-secret']);
const NOW = Date.UTC(2030, 0, 15, 12);
const HOUR = 60 * 60 * 1000;

const bindingOf = (numero: number, key: string | null): Binding => ({
  numero: numero as DemarcheNumero,
  key: key as ButtonKey | null,
});
const binding = bindingOf(1000, 'k'.repeat(32));

const anyBinding = fc
  .record({
    numero: fc.integer({ min: 1, max: 999_999_999 }),
    key: fc.option(fc.stringMatching(/^[A-Za-z0-9]{22,64}$/)),
  })
  .map(({ numero, key }) => bindingOf(numero, key));

describe('a form token', () => {
  it('should be valid for its form during two hours', () => {
    const issued = fc.integer({ min: 0, max: 4_000_000_000_000 });
    const age = fc.integer({ min: 0, max: 2 * HOUR - 1000 });
    fc.assert(
      fc.property(anyBinding, issued, age, (own, issuedAt, elapsed) => {
        const token = issueFormToken(signer, own, { formVersion: 3, now: issuedAt });
        expect(readFormToken(signer, token, { binding: own, now: issuedAt + elapsed }).state).toBe(
          'valid'
        );
      })
    );
  });

  it('should expire after two hours', () => {
    const token = issueFormToken(signer, binding, { formVersion: 3, now: NOW });
    const read = (now: number) => readFormToken(signer, token, { binding, now }).state;
    expect(read(NOW + 2 * HOUR)).toBe('valid');
    expect(read(NOW + 2 * HOUR + 1000)).toBe('expired');
  });

  it('should stay valid when the clock is set back', () => {
    const token = issueFormToken(signer, binding, { formVersion: 3, now: NOW });
    expect(readFormToken(signer, token, { binding, now: NOW - HOUR }).state).toBe('valid');
  });

  it('should be different each time', () => {
    const tokens = Array.from({ length: 100 }, () =>
      issueFormToken(signer, binding, { formVersion: 3, now: NOW })
    );
    expect(new Set(tokens).size).toBe(100);
  });

  it('should be good for no other démarche and no other button', () => {
    fc.assert(
      fc.property(anyBinding, anyBinding, (own, other) => {
        fc.pre(own.numero !== other.numero || own.key !== other.key);
        const token = issueFormToken(signer, own, { formVersion: 3, now: NOW });
        expect(readFormToken(signer, token, { binding: other, now: NOW }).state).toBe('invalid');
      })
    );
  });

  it('should say which version of the form was shown', () => {
    const token = issueFormToken(signer, binding, { formVersion: 3, now: NOW });
    expect(readFormToken(signer, token, { binding, now: NOW })).toMatchObject({
      content: { formVersion: 3, issuedAt: NOW },
    });
  });

  it('should be refused when a single character changes', () => {
    const token = issueFormToken(signer, binding, { formVersion: 3, now: NOW });
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
        (position, character) => {
          fc.pre(token[position] !== character);
          const changed = token.slice(0, position) + character + token.slice(position + 1);
          expect(readFormToken(signer, changed, { binding, now: NOW }).state).toBe('invalid');
        }
      )
    );
  });

  it('should be refused, without a throw, when it is anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(readFormToken(signer, text, { binding, now: NOW }).state).toBe('invalid');
      })
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64url');
        expect(readFormToken(signer, text, { binding, now: NOW }).state).toBe('invalid');
      })
    );
  });

  it('should survive the arrival of a new secret, and not the departure of its own', () => {
    const token = issueFormToken(signer, binding, { formVersion: 3, now: NOW });
    const rotated = createTokenSigner(['a-second-signing-secret', 'a-first-signing-secret']);
    const replaced = createTokenSigner(['a-second-signing-secret']);
    expect(readFormToken(rotated, token, { binding, now: NOW }).state).toBe('valid');
    expect(readFormToken(replaced, token, { binding, now: NOW }).state).toBe('invalid');
  });
});

describe('a receipt', () => {
  const content = {
    id: 'ab'.repeat(16) as TokenId,
    issuedAt: NOW as Milliseconds,
    formVersion: 65_535,
  };

  it('should be the same each time that the same token votes', () => {
    const receipts = Array.from({ length: 10 }, () => issueReceipt(signer, content, binding));
    expect(new Set(receipts).size).toBe(1);
  });

  it('should give back the token for 24 hours', () => {
    const receipt = issueReceipt(signer, content, binding);
    const read = (now: number) => readReceipt(signer, receipt, { binding, now });
    expect(read(NOW + 24 * HOUR)).toEqual({ state: 'valid', content });
    expect(read(NOW + 24 * HOUR + 1000).state).toBe('expired');
  });

  it('should not pass for a form token, nor a form token for a receipt', () => {
    const receipt = issueReceipt(signer, content, binding);
    const token = issueFormToken(signer, binding, { formVersion: 3, now: NOW });
    expect(readFormToken(signer, receipt, { binding, now: NOW }).state).toBe('invalid');
    expect(readReceipt(signer, token, { binding, now: NOW }).state).toBe('invalid');
  });
});

describe('a permission to test a form', () => {
  const { numero } = binding;
  const token = issueTestToken(signer, numero, NOW);

  it('should be good for an hour, on this démarche alone', () => {
    const read = (now: number) => readTestToken(signer, token, { numero, now }).state;
    expect(read(NOW + HOUR)).toBe('valid');
    expect(read(NOW + HOUR + 1000)).toBe('expired');
    const other = 1001 as DemarcheNumero;
    expect(readTestToken(signer, token, { numero: other, now: NOW }).state).toBe('invalid');
  });

  it('should not pass for a permission to vote, nor the tokens of its pages for real ones', () => {
    const without = bindingOf(numero, null);
    expect(readFormToken(signer, token, { binding: without, now: NOW }).state).toBe('invalid');
    const inTest = { ...without, test: token };
    const ofTest = issueFormToken(signer, inTest, { formVersion: 0, now: NOW });
    expect(readFormToken(signer, ofTest, { binding: inTest, now: NOW }).state).toBe('valid');
    expect(readFormToken(signer, ofTest, { binding: without, now: NOW }).state).toBe('invalid');
  });
});
