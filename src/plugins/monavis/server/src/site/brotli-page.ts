import { randomBytes } from 'node:crypto';
import { brotliDecompress, constants, createBrotliCompress, type BrotliCompress } from 'node:zlib';
import { promisify } from 'node:util';
import { interleave } from './interleave';

/** The best size, away from the main thread; of the last 64 KB, since each larger window costs megabytes meanwhile. */
const PARAMS = {
  [constants.BROTLI_PARAM_QUALITY]: 11,
  [constants.BROTLI_PARAM_LGWIN]: 16,
};
/** Bytes that follow a value and are sent with it: what comes next is coded by the two bytes before it. */
const CONTEXT_BYTES = 2;
/** « Last, and empty. » */
const END = Buffer.from([0x03]);

/** A page as a brotli stream, with gaps where values of known lengths go. */
export interface BrotliPage {
  /** Values and result are texts of one byte a character: no buffer is made. */
  fill: (values: readonly string[]) => string;
}

/** What begins a meta-block of bytes as they are (RFC 7932 §9.2): not last, four nibbles of length, uncompressed. */
const storedHeader = (length: number): Buffer => {
  const header = Buffer.alloc(3);
  header.writeUIntLE(((length - 1) << 3) | (1 << 19), 0, 3);
  return header;
};

/** Compresses more of a stream, up to a whole byte. */
const compressNext = (stream: BrotliCompress, text: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    stream.once('error', reject);
    stream.write(text);
    stream.flush(() => resolve(stream.read() ?? Buffer.alloc(0)));
  });

/** Bytes that no text has, each once: nothing of the page can be coded as a copy of them, nor they of anything. */
const fillerFor = (texts: readonly Buffer[]): Buffer => {
  const used = new Set(texts.flatMap((text) => [...text]));
  return Buffer.from(
    Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !used.has(byte))
  );
};

const compressNow = async (
  texts: readonly Buffer[],
  lengths: readonly number[]
): Promise<BrotliPage | null> => {
  const filler = fillerFor(texts);
  const later = texts.slice(1);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (
    total > filler.length ||
    lengths.includes(0) ||
    later.some((text) => text.length < CONTEXT_BYTES)
  ) {
    return null;
  }
  const stream = createBrotliCompress({ params: PARAMS });
  const first = await compressNext(stream, texts[0]);
  const rest: { context: Buffer; compressed: Buffer }[] = [];
  let at = 0;
  for (const [index, text] of later.entries()) {
    const context = text.subarray(0, CONTEXT_BYTES);
    await compressNext(stream, Buffer.concat([filler.subarray(at, at + lengths[index]), context]));
    at += lengths[index];
    rest.push({ context, compressed: await compressNext(stream, text.subarray(CONTEXT_BYTES)) });
  }
  stream.destroy();

  // What stands before, between and after the values.
  const parts: Buffer[] = [];
  let before = first;
  for (const [index, { context, compressed }] of rest.entries()) {
    parts.push(Buffer.concat([before, storedHeader(lengths[index] + CONTEXT_BYTES)]));
    before = Buffer.concat([context, compressed]);
  }
  parts.push(Buffer.concat([before, END]));
  const kept = parts.map((part) => part.toString('latin1'));
  const fill = (values: readonly string[]): string => interleave(kept, values);

  const tried = lengths.map((length) => randomBytes(length));
  const wanted = Buffer.concat(
    texts.flatMap((text, index) => [text, tried[index] ?? Buffer.alloc(0)])
  );
  const filled = fill(tried.map((value) => value.toString('latin1')));
  const found = await promisify(brotliDecompress)(Buffer.from(filled, 'latin1')).catch(() => null);
  return found?.equals(wanted) ? { fill } : null;
};

/** One page at a time: after a restart, every form is shown at once. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Compresses a page once for all the values of some lengths that will stand between its texts. Brotli has no way to do
 * it: a stream refers to its own past by positions. So the page is compressed whole, with a filler as long as each
 * value, and the part that holds the filler is replaced by the value, uncompressed.
 *
 * @param texts - what stays; one more than there are lengths
 * @returns null when it cannot be done: the values are too long, or the result did not stand the test
 */
export const compressPage = (
  texts: readonly Buffer[],
  lengths: readonly number[]
): Promise<BrotliPage | null> => {
  const page = last.then(() => compressNow(texts, lengths));
  last = page.catch(() => undefined);
  return page;
};
