import { readGroupedNumber, type GroupedNumber, type Reading } from './digit-groups';
import { isReference } from './reference-context';
import { isWordAt } from './span';

const PAIRS = '2-2-2-2-2';

/** Ways to group ten digits, the digits one by one included. */
const SHAPES = new Set([
  PAIRS,
  '4-2-2-2',
  '2-2-2-4',
  '2-4-4',
  '2-2-6',
  '2-8',
  '4-6',
  '4-3-3',
  '3-3-4',
  '3-3-2-2',
  '2-3-3-2',
  '2-2-3-3',
  '2-3-2-3',
  '2-3-5',
  '1-9',
  '1-3-3-3',
  '1-1-2-2-2-2',
  '1-1-1-1-1-1-1-1-1-1',
]);

/** « 05.12.23 14 30 » is a day and an hour: mixed separators need pairs that cannot be a date. */
const isDateLike = (digits: string): boolean =>
  Number(digits.slice(0, 2)) <= 31 && Number(digits.slice(2, 4)) <= 12;

const hasUsualLayout = ({ digits, shape, separator }: GroupedNumber): boolean => {
  if (separator === '') return true;
  if (separator === undefined) return shape === PAIRS && !isDateLike(digits);
  return shape === PAIRS || (' .-'.includes(separator) && SHAPES.has(shape));
};

/** A label typed in one word with the number: « tel0639… ». */
const GLUED_LABEL = /(?:^|[^\p{L}])(?:t[ée]l|port|mob|num|fixe)$/iu;

const mayBeginAt = (text: string, start: number): boolean =>
  !isWordAt(text, start - 1) || GLUED_LABEL.test(text.slice(Math.max(0, start - 6), start));

/** `33 6 39…`, its plus forgotten. */
const PLUSLESS_SHAPES = new Set(['11', '2-9', '2-1-2-2-2-2']);

/**
 * Geographic numbers, mobiles and boxes. 08 numbers are those of services: they name nobody, and an agent needs to
 * read which hotline does not answer.
 */
const mayBeNational = ({ groups }: Reading, first: number): boolean => {
  const { digits } = groups[first];
  return digits[0] === '0' && /[1-79]/.test(digits[1] ?? groups[first + 1]?.digits[0] ?? '');
};

/**
 * @param first index of the group where a number may begin
 * @returns the French number that begins there: ten digits, or eleven with 33
 */
export const frenchPhoneAt = (reading: Reading, first: number): GroupedNumber | undefined => {
  const { text, groups } = reading;
  const { start, digits } = groups[first];
  if (mayBeNational(reading, first) && mayBeginAt(text, start)) {
    const number = readGroupedNumber(reading, first, { length: 10, maxGroups: 10 });
    const isProven = number && hasUsualLayout(number) && !isReference(text, start);
    return isProven ? number : undefined;
  }
  if (!digits.startsWith('33') || isWordAt(text, start - 1)) return undefined;
  const number = readGroupedNumber(reading, first, { length: 11 });
  const isProven = number && PLUSLESS_SHAPES.has(number.shape) && /^33[1-79]/.test(number.digits);
  return isProven ? number : undefined;
};
