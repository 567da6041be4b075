/** A stretch of a text, in UTF-16 units: `start` included, `end` excluded. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Stands where a detector has already found something, one for each UTF-16 unit. Like the bracket of a mark it is
 * neither letter, digit nor separator, so that the detectors see the same borders before and after replacement.
 */
const FILLER = '\uFFFC';

/** @returns the same text, as long, with the spans (sorted, apart from each other) filled */
export const fillSpans = (text: string, spans: readonly Span[]): string => {
  let filled = '';
  let position = 0;
  for (const { start, end } of spans) {
    filled += text.slice(position, start) + FILLER.repeat(end - start);
    position = end;
  }
  return filled + text.slice(position);
};

const isBorder = (character: string): boolean =>
  (character >= '0' && character <= '9') || character === ']' || character === FILLER;

/**
 * The words just before a candidate, which may prove it or rule it out. They stop at a digit, which has its own words,
 * and at what was found before: « [numéro fiscal masqué] » is no context for what follows it.
 *
 * @param length how far to look back, in UTF-16 units: bounded, so that every detector stays linear
 */
export const wordsBefore = (text: string, start: number, length = 40): string => {
  const limit = Math.max(0, start - length);
  let from = start;
  while (from > limit && !isBorder(text[from - 1])) from -= 1;
  return text.slice(from, start);
};

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** @returns whether the UTF-16 unit at `index` is a letter or a digit; false outside the text */
export const isWordAt = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  if (code < 0x80) {
    return (
      (code >= 0x30 && code <= 0x39) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x61 && code <= 0x7a)
    );
  }
  return code >= 0x80 && WORD_CHARACTER.test(text[index]);
};
