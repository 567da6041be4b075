import { readCompactNumber } from './compact-number';
import { findNumbers, type Reading } from './digit-groups';
import { isNirBody, nirKey } from './nir-key';
import { wordsBefore, isWordAt, type Span } from './span';

const BODY_LENGTH = 13;

/** The key may stand apart: « … 084 / 91 », « … 084 (91) », « … 084 clé 91 ». */
const KEY = /[ .\-/_]{0,3}(?:cl(?:é|e|ef)\s?:?\s?(\d{2})|\((\d{2})\)|(\d{2}))(?!\d)/iy;

/** Without its key a NIR looks like any number of 13 digits: only these words prove it. */
const CONTEXT = /(?:s[ée]cu(?:rit[ée] sociale)?|\bnir|n° ?ss|\bss|vitale)(?!\p{L})/iu;

const findKey = (text: string, from: number) => {
  KEY.lastIndex = from;
  const match = KEY.exec(text);
  if (!match) return undefined;
  return { value: Number(match[1] ?? match[2] ?? match[3]), end: KEY.lastIndex };
};

/** Nobody writes a NIR digit by digit; lists of digits would be read over and over. */
const isListOfDigits = (groups: Reading['groups'], first: number): boolean =>
  groups.length > first + 2 &&
  [groups[first], groups[first + 1], groups[first + 2]].every(({ digits }) => digits.length === 1);

const nirAt = ({ text, groups }: Reading, first: number): Span | undefined => {
  const { start, digits } = groups[first];
  if (!'123478'.includes(digits[0]) || isWordAt(text, start - 1)) return undefined;
  if (isListOfDigits(groups, first)) return undefined;
  const body = readCompactNumber(text, start, BODY_LENGTH);
  if (!body || !isNirBody(body.compact)) return undefined;
  const key = findKey(text, body.end);
  const end = key?.end ?? body.end;
  if (isWordAt(text, end)) return undefined;
  const isProven = key
    ? key.value === nirKey(body.compact)
    : CONTEXT.test(wordsBefore(text, start));
  return isProven ? { start, end } : undefined;
};

/**
 * Finds social security numbers (NIR): with a right control key anywhere, without a key where the words before say
 * what it is. A number with a wrong key is not a NIR.
 */
export const findNirs = (reading: Reading): Span[] => findNumbers(reading, nirAt);
