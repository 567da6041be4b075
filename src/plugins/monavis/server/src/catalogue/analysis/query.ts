import { foldLetters } from '../../text/fold-letters';
import { STOP_WORDS } from './stop-words';
import { toTokens } from './tokens';
import { countBits, lettersOf, typosAllowed, typosBetween } from './typos';

/** What people say, and what the titles of démarches say for it; both as words of `toTokens`, without stop words. */
export interface SynonymWords {
  words: string[];
  meaning: string[];
}

/** A part of the query that has one meaning: its own words, or any of the expressions that mean the same. */
export interface WordGroup {
  words: string[];
  meanings: string[][];
  /** The group holds the last word of the query, which may not be finished. */
  isLast: boolean;
  /** The group is the whole query. */
  isAlone: boolean;
}

/** « R 12345 », « n° 12345 »: the letter belongs to the number. */
const SPLIT_REFERENCE = /\bR\s+(?=\d)/gi;

/**
 * @returns the words of a text that say what it is about; all of them when none does
 */
export const toMeaningfulWords = (text: string): string[] => {
  const words = toTokens(text).map(({ word }) => word);
  const meaningful = words.filter((word) => !STOP_WORDS.has(word));
  return meaningful.length > 0 ? meaningful : words;
};

/** @returns the words of an expression as they are written, lower case, without accents nor punctuation */
export const toPlainWords = (text: string): string =>
  foldLetters(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface SynonymIndex {
  /** Synonyms by the first word of the expression, longest expressions first. */
  byFirstWord: ReadonlyMap<string, SynonymWords[]>;
  /** The letters of each first word: most words cannot be close to a typed one, and need not be compared. */
  letters: ReadonlyMap<string, number>;
}

/** Prepares a list of synonyms for `toGroups`. */
export const indexSynonyms = (synonyms: readonly SynonymWords[]): SynonymIndex => {
  const byFirstWord = new Map<string, SynonymWords[]>();
  for (const synonym of synonyms) {
    const [first] = synonym.words;
    if (first === undefined || synonym.meaning.length === 0) continue;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), synonym]);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  const letters = new Map([...byFirstWord.keys()].map((word) => [word, lettersOf(word)]));
  return { byFirstWord, letters };
};

const SHORTEST_PREFIX = 3;

/** Whether the typed words are this expression: the last one may be unfinished, each may hold one wrong letter. */
const isExpression = (typed: string[], expression: string[], reachesEnd: boolean): boolean =>
  expression.every((word, index) => {
    const written = typed[index];
    if (written === word) return true;
    const isUnfinished = reachesEnd && index === expression.length - 1 && index > 0;
    if (isUnfinished && written.length >= SHORTEST_PREFIX && word.startsWith(written)) return true;
    const maximum = expression.length > 1 ? Math.min(1, typosAllowed(word)) : 0;
    return maximum > 0 && typosBetween({ typed: written, word, maximum }) <= maximum;
  });

const findSynonyms = (words: string[], start: number, synonyms: SynonymIndex) => {
  const starts = synonyms.byFirstWord.get(words[start]) ?? closestStarts(words[start], synonyms);
  const fitting = starts.filter(({ words: expression }) => {
    const typed = words.slice(start, start + expression.length);
    if (typed.length < expression.length) return false;
    return isExpression(typed, expression, start + expression.length === words.length);
  });
  const length = fitting[0]?.words.length ?? 0;
  return fitting.filter((synonym) => synonym.words.length === length);
};

const closestStarts = (typed: string, { byFirstWord, letters }: SynonymIndex): SynonymWords[] => {
  const maximum = Math.min(1, typosAllowed(typed));
  if (maximum === 0) return [];
  const typedLetters = lettersOf(typed);
  const closest: SynonymWords[] = [];
  for (const [word, wordLetters] of letters) {
    if (countBits(typedLetters & ~wordLetters) > maximum) continue;
    if (countBits(wordLetters & ~typedLetters) > maximum) continue;
    if (typosBetween({ typed, word, maximum }) > maximum) continue;
    closest.push(...(byFirstWord.get(word) ?? []));
  }
  return closest;
};

/**
 * Reads a query: its words in order, where an expression that has synonyms is one group.
 *
 * @returns nothing for a query without a letter or a digit
 */
export const toGroups = (query: string, synonyms: SynonymIndex): WordGroup[] => {
  const words = toMeaningfulWords(query.replace(SPLIT_REFERENCE, 'R'));
  const groups: WordGroup[] = [];
  for (let start = 0; start < words.length;) {
    const found = findSynonyms(words, start, synonyms);
    const end = start + (found[0]?.words.length ?? 1);
    groups.push({
      words: words.slice(start, end),
      meanings: found.map(({ meaning }) => meaning),
      isLast: end === words.length,
      isAlone: start === 0 && end === words.length,
    });
    start = end;
  }
  return groups;
};
