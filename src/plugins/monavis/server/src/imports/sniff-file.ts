import { createReadStream } from 'node:fs';
import { FileRefusal } from './file-refusal';

export type Encoding = 'utf-8' | 'windows-1252';
export type Delimiter = ',' | ';';

const MAX_HEADER = 100_000;

/** First bytes of files that are not text, whatever their name says. */
const SIGNATURES: [string, number[]][] = [
  ['une archive (ZIP, XLSX ou ODS)', [0x50, 0x4b]],
  ['un fichier compressé', [0x1f, 0x8b]],
  ['un fichier Excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['un PDF', [0x25, 0x50, 0x44, 0x46]],
  ['en UTF-16', [0xff, 0xfe]],
  ['en UTF-16', [0xfe, 0xff]],
];

const refuseBinary = (start: Buffer): void => {
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, index) => start[index] === byte));
  if (found) {
    throw new FileRefusal(
      `Ce fichier est ${found[0]}, pas un CSV : enregistrez-le au format « CSV UTF-8 ».`
    );
  }
};

/** @returns the delimiter that the header uses most, outside of quotes */
export const findDelimiter = (header: string): Delimiter => {
  const plain = header.replace(/"[^"]*"/g, '');
  const count = (sign: string) => plain.split(sign).length - 1;
  return count(';') > count(',') ? ';' : ',';
};

/**
 * Reads a file once to know how to read it: UTF-8 where every byte is, else Windows-1252, which old spreadsheets write.
 *
 * @throws FileRefusal when it is no text
 */
export const sniffFile = async (
  path: string
): Promise<{ encoding: Encoding; delimiter: Delimiter }> => {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const canDecode = (chunk?: Buffer): boolean => {
    try {
      utf8.decode(chunk, { stream: chunk !== undefined });
      return true;
    } catch {
      return false;
    }
  };
  let encoding: Encoding = 'utf-8';
  let start = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (start.length < MAX_HEADER) {
      if (start.length === 0) refuseBinary(chunk);
      start = Buffer.concat([start, chunk]).subarray(0, MAX_HEADER);
    }
    if (chunk.includes(0)) throw new FileRefusal('Ce fichier n’est pas un fichier texte.');
    if (encoding === 'utf-8' && !canDecode(chunk)) encoding = 'windows-1252';
  }
  // A letter that the end of the file cuts in two.
  if (encoding === 'utf-8' && !canDecode()) encoding = 'windows-1252';
  if (start.length === 0) throw new FileRefusal('Ce fichier est vide.');
  const header = new TextDecoder(encoding).decode(start).split(/\r\n|\r|\n/, 1)[0];
  return { encoding, delimiter: findDelimiter(header) };
};
