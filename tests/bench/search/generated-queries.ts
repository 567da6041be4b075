import type { SearchEntry } from '../../../src/plugins/monavis/server/src/catalogue/entry';
import { foldLetters } from '../../../src/plugins/monavis/server/src/text/fold-letters';
import type { LabelledQuery } from './labelled-query';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const TITLE_WORDS = 10;

/** Numbers between 0 and 1, always the same for the same seed (mulberry32). */
const createRandom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

type Random = ReturnType<typeof createRandom>;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** Forgets, doubles, replaces or swaps one letter. */
const misspell = (word: string, random: Random): string => {
  const at = 1 + below(random, word.length - 2);
  const [before, letter, next, after] = [
    word.slice(0, at),
    word[at],
    word[at + 1] ?? '',
    word.slice(at + 2),
  ];
  switch (below(random, 4)) {
    case 0:
      return before + next + after;
    case 1:
      return before + letter + letter + next + after;
    case 2:
      return before + LETTERS[below(random, LETTERS.length)] + next + after;
    default:
      return before + next + letter + after;
  }
};

/** One wrong letter in one word in three of the long ones; at least one. */
const withTypos = (words: string[], random: Random): string[] => {
  const long = words.flatMap((word, index) => (/^\p{L}{5,}$/u.test(word) ? [index] : []));
  const wrong = new Set(long.filter(() => random() < 1 / 3));
  if (long.length > 0) wrong.add(long[below(random, long.length)]);
  return words.map((word, index) => (wrong.has(index) ? misspell(word, random) : word));
};

/** As it is while the reader still types: some of the words, the last one unfinished. */
const begun = (words: string[], random: Random): string[] => {
  const count = Math.max(
    Math.min(3, words.length),
    Math.ceil(words.length * (0.6 + random() * 0.4))
  );
  const last = words[count - 1];
  const length = last.length < 4 ? last.length : 3 + below(random, last.length - 2);
  return [...words.slice(0, count - 1), last.slice(0, length)];
};

const fold = (text: string): string => foldLetters(text).toLowerCase();

const CLASSES = {
  'without accents': (words: string[]) => words.map(fold),
  'with typos': withTypos,
  'half typed': begun,
};

/**
 * Queries made of titles that are misspelt, without accents or half typed.
 *
 * @returns the queries, each with every démarche whose title begins as the one it was made of
 */
export const generateQueries = (
  entries: readonly SearchEntry[],
  count: number,
  seed: number
): LabelledQuery[] => {
  const random = createRandom(seed);
  const folded = entries.map(({ title }) => fold(title.replace(/\s+/g, ' ')));
  const names = Object.keys(CLASSES) as (keyof typeof CLASSES)[];
  return Array.from({ length: count }, (_none, index) => {
    const { title } = entries[below(random, entries.length)];
    const words = title.split(/\s+/).slice(0, TITLE_WORDS);
    const name = names[index % names.length];
    const changed = CLASSES[name](words, random);
    const kept = words.slice(0, changed.length - 1).join(' ');
    const beginning = fold(
      name === 'half typed' ? `${kept} ${changed[changed.length - 1]}` : words.join(' ')
    ).trim();
    const expected = entries
      .filter((_entry, position) => folded[position].startsWith(beginning))
      .map(({ reference }) => reference ?? '');
    return { class: name, query: changed.join(' '), expected };
  });
};
