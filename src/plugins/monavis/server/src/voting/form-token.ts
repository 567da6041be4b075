import { randomBytes } from 'node:crypto';
import type { Binding, TokenReading, TokenSigner } from './signed-token';
import type { FormToken, Milliseconds, TokenId } from './types';

const LIFETIME = (2 * 60 * 60 * 1000) as Milliseconds;

/** @returns a new permission to vote once on this form, valid for two hours */
export const issueFormToken = (
  signer: TokenSigner,
  binding: Binding,
  now: number = Date.now()
): FormToken => {
  const content = {
    id: randomBytes(16).toString('hex') as TokenId,
    issuedAt: now as Milliseconds,
  };
  return signer.sign('form', content, binding) as FormToken;
};

/** Says whether this text permits a vote on this form. */
export const readFormToken = (
  signer: TokenSigner,
  text: string,
  { binding, now = Date.now() }: { binding: Binding; now?: number }
): TokenReading => signer.read(text, { purpose: 'form', binding, lifetime: LIFETIME, now });
