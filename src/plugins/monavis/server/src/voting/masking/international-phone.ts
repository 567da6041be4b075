import { isInternationalNumber, MAX_INTERNATIONAL_DIGITS } from './calling-codes';
import type { Reading } from './digit-groups';
import { isWordAt, type Span } from './span';

/** `+` as it stands before the calling code, with the bracket that may hold both: « (+33) 6… ». */
const PLUS = /\(?\+ ?$/;

/** The trunk zero, in brackets: dialled at home, not from abroad. */
const isTrunkZero = (text: string, { start, end }: Span): boolean =>
  text[start - 1] === '(' && text[end] === ')';

interface Prefixed {
  start: number;
  /** Digits of the first group, without `00`. */
  digits: string;
}

const readPrefix = ({ text, groups }: Reading, first: number): Prefixed | undefined => {
  const { start, end, digits } = groups[first];
  const plus = PLUS.exec(text.slice(Math.max(0, start - 3), start))?.[0];
  if (plus) {
    // A bracket that closes later holds the whole number, and stays: « (+212 5…) ».
    const isHeld = !plus.startsWith('(') || text[end] === ')';
    const from = start - plus.length + (isHeld ? 0 : 1);
    return isWordAt(text, from - 1) ? undefined : { start: from, digits };
  }
  if (!digits.startsWith('00') || isWordAt(text, start - 1)) return undefined;
  return { start, digits: digits.slice(2) };
};

/**
 * @param first index of the group where a number may begin
 * @returns the longest number with `+` or `00` that begins there and fits its country
 */
export const internationalPhoneAt = (
  reading: Reading,
  first: number
): (Span & { last: number }) | undefined => {
  const { text, groups } = reading;
  const prefix = readPrefix(reading, first);
  if (!prefix) return undefined;
  let { digits } = prefix;
  let found: (Span & { last: number }) | undefined;
  for (let last = first; last < groups.length; last += 1) {
    const group = groups[last];
    if (last > first) {
      if (group.gap === undefined) break;
      if (!(group.digits === '0' && isTrunkZero(text, group))) digits += group.digits;
    }
    if (digits.length > MAX_INTERNATIONAL_DIGITS) break;
    if (isInternationalNumber(digits) && !isWordAt(text, group.end)) {
      found = { start: prefix.start, end: group.end, last };
    }
  }
  return found;
};
