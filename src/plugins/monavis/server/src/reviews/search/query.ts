/** What a person looks for in comments: every term but those that are excluded. */
export interface SearchTerm {
  /** One after the other in the comment, as they were typed. */
  words: string[];
  /** The last word is only its beginning. */
  isPrefix: boolean;
  isExcluded: boolean;
}

/**
 * A term begins the text or follows a space: « exact », "exact", “exact” or a word, after « - » when it must be absent. A
 * quotation that is not closed goes to the end.
 */
const TERM = /(?<=^|\s)(?<minus>-?)(?:[«“"](?<quoted>[^«»“”"]*)(?:[»”"]|$)|(?<bare>[^\s«»“”"]+))/gu;

/** As PostgreSQL tells words apart once letters are folded; modifier letters stand for apostrophes. */
const WORD = /[\p{Ll}\p{Lu}\p{Lt}\p{Lo}\p{N}\p{M}]+/gu;

/** What French cuts before a vowel: « l’agent » is looked for as « agent ». */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=.)/iu;

/** Shorter beginnings would match nearly everything. */
const SHORTEST_PREFIX = 2;

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/**
 * Understands what was typed to search comments: words, the beginning of a word (`mot*`, and the last word while it is
 * being typed), « exact phrases », and `-` before what must be absent.
 *
 * @returns no term when the text holds no word
 */
export const parseSearch = (text: string): SearchTerm[] => {
  const matches = [...text.matchAll(TERM)];
  return matches.flatMap((match, index) => {
    const { minus, quoted, bare = '' } = match.groups ?? {};
    const words = wordsOf(quoted ?? bare.replace(ELISION, ''));
    if (words.length === 0) return [];
    const isExcluded = minus === '-';
    const isBeingTyped = index === matches.length - 1 && !isExcluded && /[\p{L}\p{N}]$/u.test(text);
    const isLong = words[words.length - 1].length >= SHORTEST_PREFIX;
    const isPrefix = quoted === undefined && isLong && (bare.endsWith('*') || isBeingTyped);
    return [{ words, isPrefix, isExcluded }];
  });
};
