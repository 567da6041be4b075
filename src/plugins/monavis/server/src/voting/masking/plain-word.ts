const ACCENTED = /[^\0-\x7F]/;

/** @returns the word in lower case, without its accents */
export const plainWord = (word: string): string => {
  const lowerCase = word.toLowerCase();
  // Normalisation costs ten times as much as the rest, and most words have no accent.
  return ACCENTED.test(lowerCase) ? lowerCase.normalize('NFD').replace(/\p{M}+/gu, '') : lowerCase;
};

/** @returns the words of some lines, parted by spaces */
export const wordSet = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.join(' ').split(' '));
