import { hash } from 'node:crypto';

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;
const INNER = 0x36;
const OUTER = 0x5c;
/** Of the texts whose messages are written over one another; longer ones have a buffer of their own. */
const SHORT_LENGTH = 128;

const padOf = (secret: Buffer, pad: number): Buffer => {
  const key = secret.length > BLOCK_BYTES ? hash('sha256', secret, 'buffer') : secret;
  const block = Buffer.alloc(BLOCK_BYTES, pad);
  for (const [index, byte] of key.entries()) block[index] ^= byte;
  return block;
};

/**
 * HMAC-SHA-256 (RFC 2104) of short texts by the hash that Node computes in one call: `createHmac` makes an object with
 * a handle of its own each time, which costs three times as much and more work to the garbage collector, and a vote
 * needs three. Digests are texts, since Node makes each buffer a store of its own, for half as much again.
 *
 * @param secret - of any length
 * @returns the function that signs a text, each character of which is one byte (latin1), and gives its digest as
 *   bytes of the same kind (`binary`) or in base64url
 */
export const createHmacSha256 = (
  secret: Buffer
): ((text: string, encoding: 'binary' | 'base64url') => string) => {
  const inner = Buffer.concat([padOf(secret, INNER), Buffer.alloc(SHORT_LENGTH)]);
  const outer = Buffer.concat([padOf(secret, OUTER), Buffer.alloc(DIGEST_BYTES)]);
  /** Beginnings of `inner`, by the length of the text that they have room for. */
  const messages: Buffer[] = [];

  const messageFor = (length: number): Buffer =>
    length > SHORT_LENGTH
      ? Buffer.concat([inner], BLOCK_BYTES + length)
      : (messages[length] ??= inner.subarray(0, BLOCK_BYTES + length));

  return (text, encoding) => {
    const message = messageFor(text.length);
    message.write(text, BLOCK_BYTES, 'latin1');
    outer.write(hash('sha256', message, 'binary'), BLOCK_BYTES, 'latin1');
    return hash('sha256', outer, encoding);
  };
};
