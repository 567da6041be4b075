import { countBits, lettersOf, typosAllowed, typosBetween } from '../../analysis/typos';

/** A word of the titles or headings that a typed word may stand for, and what finding it is worth (1: the word itself). */
export interface Reading {
  word: string;
  weight: number;
}

/** A word of a query, and how to read it. */
export interface Wanted {
  word: string;
  /** It may be unfinished. */
  isLast: boolean;
  /** It is the whole query. */
  isAlone: boolean;
  /** Look for words at a few wrong letters even when the word exists. */
  isForgiving: boolean;
}

const MAX_READINGS = 40;
/** Readings that are kept: a search asks for the same ones several times. */
const MAX_KEPT = 500;
const SHORTEST_PREFIX = 2;

/** By number of wrong letters. */
const TYPO_WEIGHTS = [1, 0.5, 0.3];
/** What is left of the weight when the word is only begun, and when it is begun with a wrong letter. */
const PREFIX_WEIGHT = 0.8;
const WRONG_PREFIX_WEIGHT = 0.25;

/** Words by length, with the letters of each: what cannot be close is skipped without being read. */
interface Shelf {
  words: string[];
  letters: Int32Array;
}

/** The words that can be found, each with the number of texts that hold it. */
export const createVocabulary = () => {
  const counts = new Map<string, number>();
  const kept = new Map<string, Reading[]>();
  // Made again when a search comes after a change.
  let sorted: string[] | undefined;
  let shelves: Shelf[] | undefined;

  const add = (word: string, difference: number): void => {
    const before = counts.get(word) ?? 0;
    const after = before + difference;
    if (after > 0) counts.set(word, after);
    else counts.delete(word);
    kept.clear();
    if (before > 0 && after > 0) return;
    sorted = undefined;
    shelves = undefined;
  };

  const shelve = (): Shelf[] => {
    const byLength: string[][] = [];
    for (const word of counts.keys()) (byLength[word.length] ??= []).push(word);
    return Array.from(byLength, (words = []) => ({
      // A number is right or is not.
      words: words.filter((word) => !/\d/.test(word)),
      letters: new Int32Array(0),
    })).map(({ words }) => ({ words, letters: Int32Array.from(words, lettersOf) }));
  };

  const firstFrom = (words: string[], prefix: string): number => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (words[middle] < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const begun = (prefix: string): Reading[] => {
    sorted ??= [...counts.keys()].sort();
    const readings: Reading[] = [];
    for (let index = firstFrom(sorted, prefix); sorted[index]?.startsWith(prefix); index += 1) {
      const word = sorted[index];
      const weight = (PREFIX_WEIGHT * (prefix.length + 2)) / (word.length + 2);
      if (word !== prefix) readings.push({ word, weight });
    }
    return readings;
  };

  const close = (typed: string, isLast: boolean): Reading[] => {
    const maximum = typosAllowed(typed);
    if (maximum === 0) return [];
    shelves ??= shelve();
    const typedLetters = lettersOf(typed);
    const readings: Reading[] = [];
    const longest = isLast ? shelves.length - 1 : typed.length + maximum;
    for (let length = typed.length - maximum; length <= longest; length += 1) {
      const { words = [], letters = [] } = shelves[length] ?? {};
      // A longer word can only be what the typed one begins.
      const isPrefix = length > typed.length + maximum;
      for (let index = 0; index < words.length; index += 1) {
        if (countBits(typedLetters & ~letters[index]) > maximum) continue;
        if (!isPrefix && countBits(letters[index] & ~typedLetters) > maximum) continue;
        const word = words[index];
        const typos = typosBetween({ typed, word, maximum, isPrefix });
        if (typos > maximum || word === typed) continue;
        const weight = isPrefix
          ? (WRONG_PREFIX_WEIGHT * typed.length) / length
          : TYPO_WEIGHTS[typos];
        readings.push({ word, weight });
      }
    }
    return readings;
  };

  const readAnew = ({ word: typed, isLast, isForgiving }: Wanted): Reading[] => {
    const itself = counts.has(typed) ? [{ word: typed, weight: 1 }] : [];
    const longer = isLast && typed.length >= SHORTEST_PREFIX ? begun(typed) : [];
    const readings = [...itself, ...longer];
    if (readings.length === 0 || isForgiving) readings.push(...close(typed, isLast));
    const best = new Map<string, Reading>();
    for (const reading of readings) {
      const known = best.get(reading.word);
      if (!known || known.weight < reading.weight) best.set(reading.word, reading);
    }
    return [...best.values()]
      .sort((a, b) => b.weight - a.weight || (counts.get(b.word) ?? 0) - (counts.get(a.word) ?? 0))
      .slice(0, MAX_READINGS);
  };

  return {
    add: (word: string): void => add(word, 1),
    remove: (word: string): void => add(word, -1),
    count: (word: string): number => counts.get(word) ?? 0,

    /** The words that a typed word may stand for, best first. */
    read(wanted: Wanted): Reading[] {
      const key = `${wanted.word} ${wanted.isLast} ${wanted.isForgiving}`;
      const known = kept.get(key);
      if (known) return known;
      if (kept.size >= MAX_KEPT) kept.clear();
      const readings = readAnew(wanted);
      kept.set(key, readings);
      return readings;
    },
  };
};

export type Vocabulary = ReturnType<typeof createVocabulary>;
