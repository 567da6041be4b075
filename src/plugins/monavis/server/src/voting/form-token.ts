import { randomFillSync } from 'node:crypto';
import type { Binding, TokenReading, TokenSigner } from './signed-token';
import type { FormToken, Milliseconds, TokenId } from './types';

const LIFETIME = (2 * 60 * 60 * 1000) as Milliseconds;

const ID_BYTES = 16;
const TIME_BYTES = 6;
/** Asking the system for random bytes costs more than signing: 256 ids are drawn at a time, each used once. */
const pool = Buffer.alloc(ID_BYTES * 256);
let used = pool.length;

/**
 * Ids begin with the time, like UUIDs of version 7: votes of one moment then touch the same pages of the unique index,
 * however many reviews there are, instead of one page each. The other 80 bits are random; what nobody can forge is the
 * signature of the token, not its id.
 *
 * @param now - in milliseconds
 * @returns an id that no other vote has
 */
export const drawId = (now: number): TokenId => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  pool.writeUIntBE(now, used, TIME_BYTES);
  used += ID_BYTES;
  return pool.toString('hex', used - ID_BYTES, used) as TokenId;
};

/** @returns a new permission to vote once on this form, valid for two hours */
export const issueFormToken = (
  signer: TokenSigner,
  binding: Binding,
  { formVersion, now = Date.now() }: { formVersion: number; now?: number }
): FormToken => {
  const content = {
    id: drawId(now),
    issuedAt: now as Milliseconds,
    formVersion,
  };
  return signer.sign('form', content, binding) as FormToken;
};

/** Says whether this text permits a vote on this form. */
export const readFormToken = (
  signer: TokenSigner,
  text: string,
  { binding, now = Date.now() }: { binding: Binding; now?: number }
): TokenReading => signer.read(text, { purpose: 'form', binding, lifetime: LIFETIME, now });
