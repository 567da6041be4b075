import { createInflateRaw } from 'node:zlib';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';

/** What a file holds: enough to tell it from one that lost, repeated or changed a review. */
export interface Sum {
  rows: number;
  ids: number;
  comments: number;
}

/** Reads a CSV file with a library. */
export const sumCsv = async (file: AsyncIterable<Uint8Array>): Promise<Sum> => {
  const sum = { rows: 0, ids: 0, comments: 0 };
  const lines = Readable.from(file).pipe(parse({ bom: true, columns: true }));
  for await (const line of lines as AsyncIterable<Record<string, string>>) {
    sum.rows += 1;
    sum.ids += Number(line.Identifiant);
    sum.comments += line.Commentaire === '' ? 0 : line.Commentaire.length;
  }
  return sum;
};

const HEADER_BYTES = 30;

/** Reads the first sheet, which is the first entry of the archive; its rows are looked for in the XML. */
export const sumFirstSheet = async (file: AsyncIterable<Uint8Array>): Promise<Sum> => {
  const sum = { rows: 0, ids: 0, comments: 0 };
  async function* deflated(): AsyncGenerator<Buffer> {
    let start: Buffer | undefined = Buffer.alloc(0);
    for await (const piece of file) {
      if (!start) {
        yield Buffer.from(piece);
        continue;
      }
      start = Buffer.concat([start, piece]);
      const offset: number = HEADER_BYTES + start.readUInt16LE(26) + start.readUInt16LE(28);
      if (start.length <= offset) continue;
      yield start.subarray(offset);
      start = undefined;
    }
  }
  const xml = Readable.from(deflated()).pipe(createInflateRaw()).setEncoding('utf8');
  let rest = '';
  for await (const piece of xml as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const id = /^<row r="\d+"><c r="A\d+"><v>(\d+)<\/v>/.exec(line);
      if (!id) continue;
      sum.rows += 1;
      sum.ids += Number(id[1]);
      sum.comments += /<c r="F\d+"[^>]*><is><t[^>]*>([^<]*)/.exec(line)?.[1].length ?? 0;
    }
  }
  return sum;
};
