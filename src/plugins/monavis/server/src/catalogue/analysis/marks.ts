import type { TextMark } from '../../../../shared/contracts/catalogue';
import type { WordGroup } from './query';
import { toTokens } from './tokens';
import { typosAllowed, typosBetween } from './typos';

/** A word and what it may stand for in a title. */
interface Term {
  word: string;
  isLast: boolean;
  /** False for the words of a synonym, which nobody typed. */
  isTyped: boolean;
}

const SHORTEST_PREFIX = 2;

const typedTerms = ({ words, isLast }: WordGroup): Term[] =>
  words.map((word, index) => ({
    word,
    isLast: isLast && index === words.length - 1,
    isTyped: true,
  }));

/** The words of the meanings that the title holds whole: « immatriculation véhicule » does not mark every « véhicule ». */
const meaningTerms = ({ meanings }: WordGroup, held: ReadonlySet<string>): Term[] =>
  meanings
    .filter((meaning) => meaning.every((word) => held.has(word)))
    .flat()
    .map((word) => ({ word, isLast: false, isTyped: false }));

const isMatch = (word: string, { word: typed, isLast, isTyped }: Term): boolean => {
  if (word === typed) return true;
  if (!isTyped) return false;
  if (isLast && typed.length >= SHORTEST_PREFIX && word.startsWith(typed)) return true;
  const maximum = typosAllowed(typed);
  return maximum > 0 && typosBetween({ typed, word, maximum, isPrefix: isLast }) <= maximum;
};

/**
 * Where a title holds the words of a query, whichever engine found it. Positions rather than markup: nobody has to
 * trust a text as HTML to show them.
 */
export const findMarks = (title: string, groups: readonly WordGroup[]): TextMark[] => {
  const tokens = toTokens(title);
  const held = new Set(tokens.map(({ word }) => word));
  const terms = groups.flatMap((group) => [...typedTerms(group), ...meaningTerms(group, held)]);
  return tokens
    .filter(({ word }) => terms.some((term) => isMatch(word, term)))
    .map(({ start, end }) => [start, end]);
};
