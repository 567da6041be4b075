import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { COLUMNS } from './column-sql';
import { SHEET_END, sheetStart, workbookParts } from './sheet-xml';

const LINE_FEED = 0x0a;
/** XML of cells is so repetitive that more effort gains little, and costs the processor of the votes. */
const OPTIONS = { compressionLevel: 1 };

/** Cuts lines that come in pieces into sheets of so many lines. */
const createSplitter = (pieces: AsyncIterator<Buffer>) => {
  let rest: Buffer | undefined;
  const next = async (): Promise<Buffer | undefined> => {
    if (rest?.length) return rest;
    const { done, value } = await pieces.next();
    return done ? undefined : value;
  };
  return {
    /** Whether a line is left. */
    hasMore: async (): Promise<boolean> => {
      rest = await next();
      return rest !== undefined;
    },
    /** At most `limit` lines. */
    async *take(limit: number): AsyncGenerator<Buffer> {
      let left = limit;
      while (left > 0) {
        const piece = await next();
        rest = undefined;
        if (!piece) return;
        let end = 0;
        while (left > 0) {
          const found = piece.indexOf(LINE_FEED, end);
          if (found < 0) break;
          end = found + 1;
          left -= 1;
        }
        yield left > 0 ? piece : piece.subarray(0, end);
        if (left === 0) rest = piece.subarray(end);
      }
    },
  };
};

/**
 * An XLSX file, as its lines come: nothing of it is held.
 *
 * @param lines - `<row>` elements, one a line, cut anywhere
 * @param rowsASheet - numbers of the rows start anew after so many
 */
export async function* writeWorkbook(
  lines: AsyncIterable<Buffer>,
  rowsASheet: number
): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const output = zip.outputStream.pipe(new PassThrough());
  const splitter = createSplitter(lines[Symbol.asyncIterator]());

  async function* sheetXml(): AsyncGenerator<string | Buffer> {
    yield sheetStart(COLUMNS);
    yield* splitter.take(rowsASheet);
    yield SHEET_END;
  }
  const addParts = (count: number): void => {
    for (const [path, xml] of Object.entries(workbookParts(count))) {
      zip.addBuffer(Buffer.from(xml), path, OPTIONS);
    }
    zip.end();
  };
  const addSheet = (number: number): void => {
    const sheet = Readable.from(sheetXml(), { objectMode: false });
    sheet.on('error', (error) => output.destroy(error));
    sheet.once('end', () => {
      splitter.hasMore().then(
        (hasMore) => (hasMore ? addSheet(number + 1) : addParts(number)),
        (error: Error) => output.destroy(error)
      );
    });
    zip.addReadStream(sheet, `xl/worksheets/sheet${number}.xml`, OPTIONS);
  };
  addSheet(1);
  yield* output;
}
