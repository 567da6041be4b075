import { matchAt } from './match-at';
import type { Span } from './span';

/** Letters and digits read through separators. */
interface CompactNumber extends Span {
  /** Upper case, without separators. */
  compact: string;
}

const patterns = new Map<number, RegExp>();

const patternOf = (length: number): RegExp => {
  const known = patterns.get(length);
  if (known) return known;
  const pattern = new RegExp(String.raw`[A-Za-z\d](?:[ .\-/_]{0,3}[A-Za-z\d]){${length - 1}}`, 'y');
  patterns.set(length, pattern);
  return pattern;
};

/**
 * Reads an identifier however its author grouped it: « 1 85 05 78… », « 18505-78… ».
 *
 * @param length how many letters and digits to read
 * @returns undefined when something else than them, or more than three separators, comes first
 */
export const readCompactNumber = (
  text: string,
  start: number,
  length: number
): CompactNumber | undefined => {
  const match = matchAt(patternOf(length), text, start);
  if (match === undefined) return undefined;
  const compact = match.replace(/[^A-Za-z\d]+/g, '').toUpperCase();
  return { compact, start, end: start + match.length };
};
