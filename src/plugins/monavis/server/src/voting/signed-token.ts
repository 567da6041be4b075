import { timingSafeEqual } from 'node:crypto';
import { createHmacSha256 } from './hmac';
import type { ButtonKey, DemarcheNumero, Milliseconds, TokenId } from './types';

/** What a token is good for; a token of one purpose is never valid for another. */
type Purpose = 'form' | 'receipt' | 'test';

/** The form a token belongs to: it is signed with the token, not carried in it. */
export interface Binding {
  numero: DemarcheNumero;
  key: ButtonKey | null;
  /** The permission to test the form, in place of a key. */
  test?: string | null;
}

export interface TokenContent {
  id: TokenId;
  /** When the form was shown; precise to the second. */
  issuedAt: Milliseconds;
  /** Which of its versions was shown. */
  formVersion: number;
}

export type TokenReading =
  | { state: 'valid'; content: TokenContent }
  | { state: 'expired'; content: TokenContent }
  | { state: 'invalid' };

const VERSION = 2;
const ID_OFFSET = 5;
const FORM_OFFSET = 21;
const MAC_OFFSET = 23;
const LENGTH = 55;

/**
 * Signs and verifies tokens: base64url of version (1 byte), issue time in seconds (4), id (16), version of the form (2),
 * HMAC-SHA256 (32).
 *
 * @param secrets - the first signs, all verify: a new one is put in front without breaking the forms that are open
 */
export const createTokenSigner = (secrets: readonly string[]) => {
  const keys = secrets.map((secret) => createHmacSha256(Buffer.from(secret)));

  // Written over by each token: nothing waits between the first byte and the last.
  const token = Buffer.alloc(LENGTH);
  const signature = token.subarray(MAC_OFFSET);
  const expected = Buffer.alloc(LENGTH - MAC_OFFSET);

  /** @returns the signature of what `token` begins with, one byte a character */
  const mac = (key: (typeof keys)[number], purpose: Purpose, { numero, test, key: own }: Binding) =>
    key(
      `${purpose}:${numero}:${test ?? own ?? ''}:${token.toString('latin1', 0, MAC_OFFSET)}`,
      'binary'
    );

  /** The same content always gives the same token, as long as the first secret stays. */
  const sign = (purpose: Purpose, content: TokenContent, binding: Binding): string => {
    const { id, issuedAt, formVersion } = content;
    token.writeUInt8(VERSION, 0);
    token.writeUInt32BE(Math.floor(issuedAt / 1000), 1);
    token.write(id, ID_OFFSET, 'hex');
    token.writeUInt16BE(formVersion, FORM_OFFSET);
    token.write(mac(keys[0], purpose, binding), MAC_OFFSET, 'latin1');
    return token.toString('base64url');
  };

  interface ReadInput {
    purpose: Purpose;
    binding: Binding;
    lifetime: Milliseconds;
    now: number;
  }

  /** Never throws, whatever the text. A token from the future is valid: clocks are set back now and then. */
  const read = (text: string, { purpose, binding, lifetime, now }: ReadInput): TokenReading => {
    token.write(text, 'base64url');
    // Also refuses other spellings of the same bytes, and what is shorter or longer.
    if (token.toString('base64url') !== text) return { state: 'invalid' };
    const isAuthentic = keys.some((key) => {
      expected.write(mac(key, purpose, binding), 'latin1');
      return timingSafeEqual(expected, signature);
    });
    if (!isAuthentic || token.readUInt8(0) !== VERSION) return { state: 'invalid' };
    const content = {
      id: token.toString('hex', ID_OFFSET, FORM_OFFSET) as TokenId,
      issuedAt: (token.readUInt32BE(1) * 1000) as Milliseconds,
      formVersion: token.readUInt16BE(FORM_OFFSET),
    };
    return { state: now - content.issuedAt > lifetime ? 'expired' : 'valid', content };
  };

  return { sign, read };
};

export type TokenSigner = ReturnType<typeof createTokenSigner>;
