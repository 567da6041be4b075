import { randomBytes } from 'node:crypto';
import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { compressPage, type BrotliPage } from './brotli-page';
import { interleave } from './interleave';

/** Bytes, or a text of one byte a character: what is made of strings costs no buffer. */
export type Bytes = Buffer | string;

/** A page ready to be sent, in the encodings that the front speaks; in brotli once that was made ahead. */
export interface PageBody {
  plain: () => Buffer;
  gzip: () => Buffer;
  brotli?: () => Bytes;
  /** `plain` as text of one byte a character, for who sends it so. */
  bytes?: () => string;
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

interface Literal {
  text: Buffer;
  /** `text`, one byte a character. */
  bytes: string;
  /** `text` as whole deflate blocks. */
  compressed: Buffer;
}
interface Gap {
  name: string;
}
type Piece = Literal | Gap;

const isLiteral = (piece: Piece): piece is Literal => 'text' in piece;
const isGap = (piece: Piece): piece is Gap => !isLiteral(piece);

const joinLiterals = (literals: Literal[]): Literal => ({
  text: Buffer.concat(literals.map(({ text }) => text)),
  bytes: literals.map(({ bytes }) => bytes).join(''),
  compressed: Buffer.concat(literals.map(({ compressed }) => compressed)),
});

const gzipLiterals = (literals: Literal[]): Buffer => {
  let crc = 0;
  let length = 0;
  const parts: Buffer[] = [GZIP_HEADER];
  for (const { text, compressed } of literals) {
    // zlib starts again from nothing when it is given nothing.
    if (text.length > 0) crc = crc32(text, crc);
    length += text.length;
    parts.push(compressed);
  }
  const trailer = Buffer.allocUnsafe(8);
  trailer.writeUInt32LE(crc, 0);
  trailer.writeUInt32LE(length, 4);
  parts.push(LAST_EMPTY_BLOCK, trailer);
  return Buffer.concat(parts);
};

type Values = Record<string, string>;

/** @returns the value as text of one byte a character: of the proofs and addresses that fill most holes, itself */
const valueOf = ({ name }: Gap, values: Values): string => {
  if (values[name] === undefined) throw new RangeError(`No value for ${name}`);
  const value = escapeHtml(values[name]);
  const isAscii = Buffer.byteLength(value) === value.length;
  return isAscii ? value : Buffer.from(value).toString('latin1');
};

const fillPiece = (piece: Piece, values: Values): Literal => {
  if (isLiteral(piece)) return piece;
  const bytes = valueOf(piece, values);
  const text = Buffer.from(bytes, 'latin1');
  return { text, bytes, compressed: storedBlock(text) };
};

/** A page with holes, compressed once. */
export interface Template {
  /** @returns the page with these values (escaped) in its holes; throws RangeError when one has no value */
  fill: (values: Values) => PageBody;
  /** @returns the template with these values (escaped) already in their holes, for pages that differ in the others */
  bind: (values: Values) => Template;
}

const bindPieces = (pieces: readonly Piece[], values: Values): Piece[] => {
  const bound: Piece[] = [];
  for (const piece of pieces) {
    const next = isLiteral(piece) || piece.name in values ? fillPiece(piece, values) : piece;
    const last = bound.at(-1);
    if (last && isLiteral(last) && isLiteral(next)) bound.splice(-1, 1, joinLiterals([last, next]));
    else bound.push(next);
  }
  return bound;
};

/**
 * The same in brotli, made ahead for the lengths that the values have: proofs of one kind are all as long. Begun when the
 * page is shown again: whoever invents addresses, whose pages are shown once, must not have each compressed.
 */
const createBrotliFill = (pieces: readonly Piece[]) => {
  let isShown = false;
  let made: Promise<void> | undefined;
  let page: BrotliPage | null = null;
  let known: number[] = [];

  return (values: readonly string[]): (() => string) | undefined => {
    if (!isShown) {
      isShown = true;
      return undefined;
    }
    made ??= compressPage(
      pieces.filter(isLiteral).map(({ text }) => text),
      (known = values.map((value) => value.length))
    ).then(
      (compressed) => void (page = compressed),
      // Browsers get gzip.
      () => undefined
    );
    const ready = page;
    return ready && values.every((value, index) => value.length === known[index])
      ? () => ready.fill(values)
      : undefined;
  };
};

const templateOf = (pieces: readonly Piece[]): Template => {
  const gaps = pieces.filter(isGap);
  // Literals and gaps alternate, from literal to literal.
  const texts = pieces.filter(isLiteral).map(({ bytes }) => bytes);
  const fillBrotli = createBrotliFill(pieces);
  return {
    fill: (values) => {
      const filled = gaps.map((gap) => valueOf(gap, values));
      const bytes = () => interleave(texts, filled);
      return {
        bytes,
        plain: () => Buffer.from(bytes(), 'latin1'),
        gzip: () => gzipLiterals(pieces.map((piece) => fillPiece(piece, values))),
        brotli: fillBrotli(filled),
      };
    },
    bind: (values) => templateOf(bindPieces(pieces, values)),
  };
};

/**
 * Compresses a page once for the many answers that differ only in a few values: compressing at each request costs
 * several times the rest of the request.
 *
 * @param html - a page with `hole(name)` where values go
 */
export const createTemplate = (html: string): Template =>
  // Text and names alternate: that is how `split` gives back what its expression captured.
  templateOf(
    html.split(HOLE).map((piece, index) => {
      if (index % 2 === 1) return { name: piece };
      const text = Buffer.from(piece);
      return { text, bytes: text.toString('latin1'), compressed: compressLiteral(text) };
    })
  );
