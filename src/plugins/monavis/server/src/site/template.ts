import { randomBytes } from 'node:crypto';
import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib';

/** A page ready to be sent, in the two encodings that the front speaks. */
export interface PageBody {
  plain: () => Buffer;
  gzip: () => Buffer;
}

/** @returns a page made once, for one answer */
export const pageBody = (html: string): PageBody => {
  const buffer = Buffer.from(html);
  return { plain: () => buffer, gzip: () => gzipSync(buffer) };
};

// Unknown to whoever writes a title or a comment, so that no text can pass for a hole.
const MARK = randomBytes(8).toString('hex');
const HOLE = new RegExp(`hole-${MARK}-([a-z]+)-`);

/** Text to render where a value that changes with each answer will be put, by name (a–z). */
export const hole = (name: string): string => `hole-${MARK}-${name}-`;

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

// A stored block holds its length on 16 bits.
const MAX_STORED_BYTES = 65_535;
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const LAST_EMPTY_BLOCK = Buffer.from([0x03, 0x00]);

/** Compressed blocks that refer to nothing before them and end on a whole byte: they can be put one after another. */
const compressLiteral = (text: Buffer): Buffer =>
  deflateRawSync(text, { level: 9, finishFlush: constants.Z_FULL_FLUSH });

/** The bytes as they are, as one block of a deflate stream. */
const storedBlock = (text: Buffer): Buffer => {
  if (text.length > MAX_STORED_BYTES) throw new RangeError('A value of a page is too long');
  const header = Buffer.alloc(5);
  header.writeUInt16LE(text.length, 1);
  header.writeUInt16LE(~text.length & 0xffff, 3);
  return Buffer.concat([header, text]);
};

const gzipTrailer = (text: Buffer): Buffer => {
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(text), 0);
  trailer.writeUInt32LE(text.length, 4);
  return trailer;
};

/**
 * Compresses a page once for the many answers that differ only in a few values: compressing at each request costs
 * several times the rest of the request.
 *
 * @param html - a page with `hole(name)` where values go
 * @returns a function that puts the values (escaped) in the holes; throws RangeError when one has no value
 */
export const createTemplate = (html: string) => {
  // Text and names alternate: that is how `split` gives back what its expression captured.
  const pieces = html.split(HOLE).map((piece, index) => {
    if (index % 2 === 1) return { name: piece };
    const text = Buffer.from(piece);
    return { text, compressed: compressLiteral(text) };
  });

  return (values: Record<string, string>): PageBody => {
    const filled = pieces.map((piece) => {
      if (piece.name === undefined) return piece;
      if (values[piece.name] === undefined) throw new RangeError(`No value for ${piece.name}`);
      const text = Buffer.from(escapeHtml(values[piece.name]));
      return { text, compressed: storedBlock(text) };
    });
    const plain = () => Buffer.concat(filled.map(({ text }) => text));
    return {
      plain,
      gzip: () =>
        Buffer.concat([
          GZIP_HEADER,
          ...filled.map(({ compressed }) => compressed),
          LAST_EMPTY_BLOCK,
          gzipTrailer(plain()),
        ]),
    };
  };
};

export type Template = ReturnType<typeof createTemplate>;
