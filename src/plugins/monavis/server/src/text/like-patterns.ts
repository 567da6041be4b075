/**
 * @param text - words to look for, as they were typed
 * @returns for each word, the pattern of `like` that finds it anywhere; what has a meaning in a pattern stands for itself
 */
export const likePatterns = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
