/**
 * @param pattern a sticky one: it matches at `index` or not at all, which keeps the detectors linear
 * @returns what it matches there
 */
export const matchAt = (pattern: RegExp, text: string, index: number): string | undefined => {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
};
