import { foldLetters } from '../../text/fold-letters';

/** A word of a text, as the search compares it, and where it stands in the text (UTF-16 units, end excluded). */
export interface Token {
  word: string;
  start: number;
  end: number;
}

/** A CERFA number with its version (13750*07: any version will do), or a run of letters and digits. */
const WORD = /(?<!\d)(?<cerfa>\d{5})\s?\*\s?\d{1,2}(?!\d)|[\p{L}\p{N}\p{M}]+/gu;

/** What French cuts before a vowel; it means nothing without what follows. */
const ELIDED = new Set('c d j l m n s t qu jusqu lorsqu puisqu quoiqu'.split(' '));
const APOSTROPHES = /^['’ʼ‘`´]/;

/**
 * Plurals whose singular is not in -al, and words that are so in the singular. Without their « x », the others in -aux
 * are in -al: journaux, journal.
 */
const IRREGULAR: Record<string, string> = {
  aux: 'aux',
  baux: 'bail',
  coraux: 'corail',
  emaux: 'email',
  faux: 'faux',
  taux: 'taux',
  travaux: 'travail',
  vitraux: 'vitrail',
};

/** Shorter words lose too much with their last letter: « pas », « prix », « cas ». */
const SHORTEST_PLURAL = 5;

/**
 * @param word - folded, lower case
 * @returns the word in the singular, as far as its letters tell; the same for a word already in the singular
 */
export const toSingular = (word: string): string => {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word];
  if (/^.*\d/.test(word)) return word;
  if (word.length >= SHORTEST_PLURAL && word.endsWith('eaux')) return word.slice(0, -1);
  if (word.length >= SHORTEST_PLURAL && word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  return word.length >= SHORTEST_PLURAL ? word.replace(/[sx]$/, '') : word;
};

const normalise = (text: string): string => toSingular(foldLetters(text).toLowerCase());

/**
 * Cuts a text into words: accents and ligatures folded, hyphens and apostrophes separate, elided articles left out,
 * plurals in the singular. « L’œuvre d’art, les journaux » → `oeuvre`, `art`, `les`, `journal`.
 */
export const toTokens = (text: string): Token[] =>
  [...text.matchAll(WORD)].flatMap((match) => {
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    const word = match.groups?.cerfa ?? normalise(written);
    const isElided = ELIDED.has(word) && APOSTROPHES.test(text.slice(end, end + 1));
    return isElided || word === '' ? [] : [{ word, start, end }];
  });
