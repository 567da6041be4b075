import { createHmac, pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from '@strapi/utils';
import { createChallenge, verifySolution } from 'altcha-lib';
import type { Binding } from '../signed-token';

const ALGORITHM = 'PBKDF2/SHA-256';
/**
 * 4,096 tries of 500 rounds: about a second of one core of a browser, while the citizen reads the form. What it costs
 * us to check is one try, less than half a millisecond outside the main thread.
 */
const COST = 500;
const KEY_PREFIX = '000';
const KEY_BYTES = 32;
/** Long enough to read a form; who takes longer is given another one. */
const LIFETIME_SECONDS = 20 * 60;

/** What the browser sends, in base64: the challenge as it was given, and what it found. */
const payloadSchema = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.literal(ALGORITHM),
      cost: z.literal(COST),
      expiresAt: z.number().int(),
      keyLength: z.literal(KEY_BYTES),
      keyPrefix: z.literal(KEY_PREFIX),
      nonce: z.string().length(32),
      salt: z.string().length(32),
    }),
    signature: z.string().length(64),
  }),
  // `time` is how long it took: of no use to us.
  solution: z.object({ counter: z.number().int(), derivedKey: z.string().length(KEY_BYTES * 2) }),
});

type Payload = z.infer<typeof payloadSchema>;

/**
 * `absent`: the page of this form asked for none, or too long ago. `failed`: it did, and got nothing, or nothing right;
 * so it is without a script.
 */
export type ProofReading = 'proven' | 'absent' | 'failed';

const derive = promisify(pbkdf2);
type DeriveKey = Parameters<typeof verifySolution>[0]['deriveKey'];
const deriveKey: DeriveKey = async ({ cost, keyLength }, salt, password) => ({
  derivedKey: await derive(password, salt, cost, keyLength, 'sha256'),
});

const readPayload = (text: string): Payload | null => {
  try {
    return payloadSchema.parse(JSON.parse(Buffer.from(text, 'base64').toString()));
  } catch {
    return null;
  }
};

/**
 * Work that a browser does to vote on a button under attack (altcha): nothing for one citizen, a lot for a program that
 * votes thousands of times. Nothing is kept of it: a challenge is signed for one démarche, button and form token, so
 * that what solves it serves that token alone, which counts once.
 *
 * @param secrets - those of form tokens: the first signs, all verify
 */
export const createProofOfWork = (secrets: readonly string[]) => {
  const secretFor = (secret: string, token: string, { numero, key }: Binding): string =>
    createHmac('sha256', secret)
      .update(`proof-of-work:${numero}:${key ?? ''}:${token}`)
      .digest('base64url');

  return {
    /** @returns in JSON, what the browser has to solve for this form token */
    challengeFor: async (token: string, binding: Binding): Promise<string> =>
      JSON.stringify(
        await createChallenge({
          algorithm: ALGORITHM,
          cost: COST,
          keyLength: KEY_BYTES,
          keyPrefix: KEY_PREFIX,
          expiresAt: Math.floor(Date.now() / 1000) + LIFETIME_SECONDS,
          deriveKey,
          hmacSignatureSecret: secretFor(secrets[0], token, binding),
        })
      ),

    /**
     * Says whether the work for this token was done. Never throws, whatever the text; what was not signed for the token
     * costs a signature to refuse.
     *
     * @param text - undefined when the form has no such field, empty when no script filled it in
     */
    read: async (
      text: string | undefined,
      token: string,
      binding: Binding
    ): Promise<ProofReading> => {
      if (text === undefined) return 'absent';
      const payload = readPayload(text);
      if (!payload) return 'failed';
      for (const secret of secrets) {
        const { verified, expired } = await verifySolution({
          ...payload,
          deriveKey,
          hmacSignatureSecret: secretFor(secret, token, binding),
        });
        if (verified) return 'proven';
        if (expired) return 'absent';
      }
      return 'failed';
    },
  };
};

export type ProofOfWork = ReturnType<typeof createProofOfWork>;
