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

  const mac = (key: (typeof keys)[number], head: Buffer, purpose: Purpose, binding: Binding) =>
    key(
      `${purpose}:${binding.numero}:${binding.test ?? binding.key ?? ''}:${head.toString('latin1')}`
    );

  /** The same content always gives the same token, as long as the first secret stays. */
  const sign = (purpose: Purpose, content: TokenContent, binding: Binding): string => {
    const { id, issuedAt, formVersion } = content;
    const head = Buffer.alloc(MAC_OFFSET);
    head.writeUInt8(VERSION, 0);
    head.writeUInt32BE(Math.floor(issuedAt / 1000), 1);
    head.write(id, ID_OFFSET, 'hex');
    head.writeUInt16BE(formVersion, FORM_OFFSET);
    return Buffer.concat([head, mac(keys[0], head, purpose, binding)]).toString('base64url');
  };

  interface ReadInput {
    purpose: Purpose;
    binding: Binding;
    lifetime: Milliseconds;
    now: number;
  }

  /** Never throws, whatever the text. A token from the future is valid: clocks are set back now and then. */
  const read = (text: string, { purpose, binding, lifetime, now }: ReadInput): TokenReading => {
    const token = Buffer.from(text, 'base64url');
    // The second test refuses other spellings of the same bytes.
    if (token.length !== LENGTH || token.toString('base64url') !== text) {
      return { state: 'invalid' };
    }
    const head = token.subarray(0, MAC_OFFSET);
    const signature = token.subarray(MAC_OFFSET);
    const isAuthentic = keys.some((key) =>
      timingSafeEqual(mac(key, head, purpose, binding), signature)
    );
    if (!isAuthentic || head.readUInt8(0) !== VERSION) return { state: 'invalid' };
    const content = {
      id: head.toString('hex', ID_OFFSET, FORM_OFFSET) as TokenId,
      issuedAt: (head.readUInt32BE(1) * 1000) as Milliseconds,
      formVersion: head.readUInt16BE(FORM_OFFSET),
    };
    return { state: now - content.issuedAt > lifetime ? 'expired' : 'valid', content };
  };

  return { sign, read };
};

export type TokenSigner = ReturnType<typeof createTokenSigner>;
