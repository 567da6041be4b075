import { fillSpans, isWordAt, type Span } from './span';

/** Digits in a row. */
export interface DigitGroup extends Span {
  digits: string;
  /** What parts it from the group before: one to three separators; undefined when it is anything else. */
  gap: string | undefined;
}

/** A text with its groups of digits, found once for all the detectors of numbers. */
export interface Reading {
  text: string;
  groups: readonly DigitGroup[];
}

const SEPARATORS = /^[ .\-/_,()]{1,3}$/;

/** The letter O typed for the zero of a phone number: « O6 39… », « O639… ». */
const hasLetterZero = (text: string, start: number, digits: string): boolean =>
  (digits.length === 1 || digits.length === 9) &&
  /o/i.test(text.charAt(start - 1)) &&
  !isWordAt(text, start - 2);

/** @returns the text with its groups of digits, from left to right */
export const readText = (text: string): Reading => {
  const groups: DigitGroup[] = [];
  let previousEnd = -Infinity;
  for (const match of text.matchAll(/\d+/g)) {
    const [digits] = match;
    const isZeroTyped = hasLetterZero(text, match.index, digits);
    const start = isZeroTyped ? match.index - 1 : match.index;
    const gap = start - previousEnd <= 3 ? text.slice(previousEnd, start) : '';
    const end = match.index + digits.length;
    groups.push({
      start,
      end,
      digits: isZeroTyped ? `0${digits}` : digits,
      gap: SEPARATORS.test(gap) ? gap : undefined,
    });
    previousEnd = end;
  }
  return { text, groups };
};

/**
 * Takes found spans out of a reading, as if the text had been read again with them filled.
 *
 * @param spans sorted, apart from each other, each group of digits wholly in one or in none
 */
export const withoutSpans = ({ text, groups }: Reading, spans: readonly Span[]): Reading => {
  const rest: DigitGroup[] = [];
  let next = 0;
  let isAfterSpan = false;
  for (const group of groups) {
    while (next < spans.length && spans[next].end <= group.start) {
      next += 1;
      isAfterSpan = true;
    }
    if (next < spans.length && spans[next].start < group.end) continue;
    rest.push(isAfterSpan ? { ...group, gap: undefined } : group);
    isAfterSpan = false;
  }
  return { text: fillSpans(text, spans), groups: rest };
};

/** Groups that follow each other and hold together a wanted number of digits. */
export interface GroupedNumber extends Span {
  digits: string;
  /** Digits of each group, joined by hyphens: `2-2-2-2-2`. */
  shape: string;
  /** The separator between the groups, without the spaces around it; empty for one group, undefined when they differ. */
  separator: string | undefined;
  /** Index of its last group. */
  last: number;
}

/** @returns the separator of a gap without the spaces around it: « - » and « - » with spaces are one */
export const bareSeparator = (gap: string): string => gap.trim() || ' ';

/** Nobody writes a long number digit by digit; without a limit, lists of digits would be read over and over. */
const MAX_GROUPS = 7;

/** @returns the index of the group with which `length` digits are complete, undefined when they never are exactly */
const lastGroupOf = (
  groups: readonly DigitGroup[],
  first: number,
  { length, maxGroups }: { length: number; maxGroups: number }
): number | undefined => {
  const limit = Math.min(groups.length, first + maxGroups);
  let count = groups[first].digits.length;
  let last = first;
  while (count < length) {
    last += 1;
    if (last >= limit || groups[last].gap === undefined) return undefined;
    count += groups[last].digits.length;
  }
  return count === length ? last : undefined;
};

/**
 * @param first index of the group to begin with; whether the number may begin there is the caller's to say
 * @param length how many digits the whole number has
 * @returns undefined when the groups do not add up to `length`, or when a letter follows
 */
export const readGroupedNumber = (
  { text, groups }: Reading,
  first: number,
  { length, maxGroups = MAX_GROUPS }: { length: number; maxGroups?: number }
): GroupedNumber | undefined => {
  const last = lastGroupOf(groups, first, { length, maxGroups });
  if (last === undefined || isWordAt(text, groups[last].end)) return undefined;
  const members = groups.slice(first, last + 1);
  const separators = new Set(members.slice(1).map(({ gap = '' }) => bareSeparator(gap)));
  const [separator = ''] = separators;
  return {
    digits: members.map(({ digits }) => digits).join(''),
    shape: members.map(({ digits }) => digits.length).join('-'),
    separator: separators.size > 1 ? undefined : separator,
    last,
    start: groups[first].start,
    end: groups[last].end,
  };
};

/**
 * Walks over the groups of digits and keeps what a detector recognises, each digit once.
 *
 * @param numberAt what begins at the group of this index, if anything
 */
export const findNumbers = (
  reading: Reading,
  numberAt: (reading: Reading, first: number) => Span | undefined
): Span[] => {
  const spans: Span[] = [];
  let end = 0;
  reading.groups.forEach((group, index) => {
    if (group.start < end) return;
    const number = numberAt(reading, index);
    if (!number) return;
    spans.push({ start: number.start, end: number.end });
    end = number.end;
  });
  return spans;
};
