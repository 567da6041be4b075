import { foldLetters } from '../../text/fold-letters';

/** Words that a title may lack without being another démarche. */
const EMPTY_WORDS = new Set(
  'a au aux d dans de des du en et l la le les mes mon ma n ou par pour qu sa ses son sur un une'.split(
    ' '
  )
);
/** Shorter words lose too much with their last letter: « pas », « prix ». */
const SHORTEST_PLURAL = 5;

const toSingular = (word: string): string =>
  word.length >= SHORTEST_PLURAL ? word.replace(/[sx]$/, '') : word;

/** @returns the text as the folded texts hold it: lower case, no accent, one space between words */
export const toPlain = (text: string): string =>
  (
    foldLetters(text)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  ).join(' ');

/**
 * The words to look for in a query: in the singular, without those that mean nothing by themselves (unless there is
 * nothing else).
 */
export const toWords = (query: string): string[] => {
  const words = toPlain(query).split(' ').filter(Boolean);
  const meaningful = words.filter((word) => !EMPTY_WORDS.has(word));
  return (meaningful.length > 0 ? meaningful : words).map(toSingular);
};
