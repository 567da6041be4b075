import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { BYTE_ORDER_MARK } from '../../../shared/byte-order-mark';
import type { ExtractFormat } from '../../../shared/contracts/extracts';
import { writeWorkbook } from './workbook';

/** What comes before the first line of a text. */
export const startOf = (format: ExtractFormat): Buffer =>
  Buffer.from(format === 'jsonl' ? '' : BYTE_ORDER_MARK);

async function* after(start: Buffer, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (start.length > 0) yield start;
  yield* pieces;
}

/** Texts are kept compressed, and mostly sent so: a tenth of their size, for a tenth of the time that they take. */
async function* compress(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gzip = createGzip({ level: 1 });
  const feeding = pipeline(Readable.from(pieces), gzip);
  // Said by the stream that is read here.
  feeding.catch(() => undefined);
  yield* gzip;
  await feeding;
}

/**
 * The file as it is kept: a workbook, or a text in gzip.
 *
 * @param lines - as `copySql` gives them
 */
export const writeFile = (
  format: ExtractFormat,
  lines: AsyncIterable<Buffer>,
  rowsASheet: number
): AsyncGenerator<Buffer> => {
  if (format === 'xlsx') return writeWorkbook(lines, rowsASheet);
  return compress(after(startOf(format), lines));
};
