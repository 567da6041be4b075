import type { Binding, TokenContent, TokenReading, TokenSigner } from './signed-token';
import type { Milliseconds, ReceiptToken } from './types';

const LIFETIME = (24 * 60 * 60 * 1000) as Milliseconds;

/**
 * @param content - the form token that voted: the same one always gets the same receipt, so that a replayed vote has
 *   the same answer
 * @returns the permission to complete that vote, for 24 hours after its form was shown
 */
export const issueReceipt = (
  signer: TokenSigner,
  content: TokenContent,
  binding: Binding
): ReceiptToken => signer.sign('receipt', content, binding) as ReceiptToken;

/** Says whether this text permits to complete a review of this form. */
export const readReceipt = (
  signer: TokenSigner,
  text: string,
  { binding, now = Date.now() }: { binding: Binding; now?: number }
): TokenReading => signer.read(text, { purpose: 'receipt', binding, lifetime: LIFETIME, now });
