import { drawId } from './form-token';
import type { TokenReading, TokenSigner } from './signed-token';
import type { DemarcheNumero, Milliseconds } from './types';

const LIFETIME = (60 * 60 * 1000) as Milliseconds;

/** @returns a permission to test the form of this démarche, for an hour */
export const issueTestToken = (
  signer: TokenSigner,
  numero: DemarcheNumero,
  now: number = Date.now()
): string => {
  const content = { id: drawId(now), issuedAt: now as Milliseconds, formVersion: 0 };
  return signer.sign('test', content, { numero, key: null });
};

/** Says whether this text permits to test the form of this démarche. */
export const readTestToken = (
  signer: TokenSigner,
  text: string,
  { numero, now = Date.now() }: { numero: DemarcheNumero; now?: number }
): TokenReading =>
  signer.read(text, { purpose: 'test', binding: { numero, key: null }, lifetime: LIFETIME, now });
