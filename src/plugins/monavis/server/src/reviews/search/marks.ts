import type { TextMark } from '../../../../shared/contracts/catalogue';
import { foldLetters } from '../../text/fold-letters';
import type { SearchTerm } from './query';

const TOKEN = /[\p{L}\p{N}\p{M}]+/gu;

const fold = (word: string): string => foldLetters(word).toLowerCase();

/** The beginning of `words`, the last one perhaps only begun, is what `term` looks for. */
const isFoundAt = (words: readonly string[], term: SearchTerm): boolean =>
  words.length >= term.words.length &&
  term.words.every((wanted, index) => {
    const isBegun = term.isPrefix && index === term.words.length - 1;
    return isBegun ? words[index].startsWith(wanted) : words[index] === wanted;
  });

/**
 * Where a comment holds what was looked for: positions rather than markup, so that nobody has to trust a text as HTML.
 *
 * @returns [start, end) in UTF-16 units, in order, without overlaps
 */
export const findMarks = (comment: string, terms: readonly SearchTerm[]): TextMark[] => {
  const wanted = terms
    .filter(({ isExcluded }) => !isExcluded)
    .map((term) => ({ ...term, words: term.words.map(fold) }));
  const tokens = [...comment.matchAll(TOKEN)].map((match) => ({
    word: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const words = tokens.map(({ word }) => word);
  const longest = Math.max(0, ...wanted.map((term) => term.words.length));
  const marks: TextMark[] = [];
  for (let first = 0; first < tokens.length;) {
    const here = words.slice(first, first + longest);
    const lengths = wanted.filter((term) => isFoundAt(here, term)).map((term) => term.words.length);
    const length = Math.max(0, ...lengths);
    if (length > 0) marks.push([tokens[first].start, tokens[first + length - 1].end]);
    first += Math.max(1, length);
  }
  return marks;
};
