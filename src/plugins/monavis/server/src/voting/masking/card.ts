import {
  bareSeparator,
  findNumbers,
  readGroupedNumber,
  type DigitGroup,
  type GroupedNumber,
  type Reading,
} from './digit-groups';
import { hasValidLuhnKey } from './luhn';
import { isReference } from './reference-context';
import { wordsBefore, isWordAt, type Span } from './span';

interface CardFormat {
  length: number;
  firstDigits: string;
  /** First digits of the issuers that use this length. */
  issuer: RegExp;
  /** Ways to write it that are proof enough; another one needs a word such as « carte » before. */
  shapes: readonly string[];
}

/** 14 digits in one go are a SIRET, whose key is Luhn's too: a Diners Club card must be grouped, or announced. */
const FORMATS: readonly CardFormat[] = [
  { length: 19, firstDigits: '456', issuer: /^(?:4|5[06-8]|6)/, shapes: ['4-4-4-4-3'] },
  {
    length: 16,
    firstDigits: '23456',
    issuer:
      /^(?:4|5[0-8]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|6(?:011|[2357]|4[4-9])|35(?:2[89]|[3-8]))/,
    shapes: ['16', '4-4-4-4'],
  },
  { length: 15, firstDigits: '3', issuer: /^3[47]/, shapes: ['15', '4-6-5'] },
  { length: 14, firstDigits: '3', issuer: /^3(?:0[0-5]|[689])/, shapes: ['4-6-4'] },
  { length: 13, firstDigits: '4', issuer: /^4/, shapes: [] },
];

const CONTEXT = /(?:carte|\bcb|visa|mastercard|maestro|amex|american express)(?!\p{L})/iu;

/** Four digits more on either side, parted the same way: a longer number, of which this is a piece. */
const isPiece = (groups: Reading['groups'], first: number, { last, separator }: GroupedNumber) => {
  const isAlike = (group: DigitGroup | undefined, gap: string | undefined) =>
    group?.digits.length === 4 && gap !== undefined && bareSeparator(gap) === separator;
  const next = groups[last + 1];
  return isAlike(groups[first - 1], groups[first].gap) || isAlike(next, next?.gap);
};

const cardOf = (
  reading: Reading,
  first: number,
  { length, firstDigits, issuer, shapes }: CardFormat
): GroupedNumber | undefined => {
  const { text, groups } = reading;
  if (!firstDigits.includes(groups[first].digits[0])) return undefined;
  const number = readGroupedNumber(reading, first, { length });
  if (number?.separator === undefined) return undefined;
  if (!issuer.test(number.digits) || !hasValidLuhnKey(number.digits)) return undefined;
  const isUsual = shapes.includes(number.shape) && !isReference(text, number.start);
  const isProven = isUsual || CONTEXT.test(wordsBefore(text, number.start));
  return isProven && !isPiece(groups, first, number) ? number : undefined;
};

const cardAt = (reading: Reading, first: number): GroupedNumber | undefined => {
  if (isWordAt(reading.text, reading.groups[first].start - 1)) return undefined;
  for (const format of FORMATS) {
    const card = cardOf(reading, first, format);
    if (card) return card;
  }
  return undefined;
};

/** Finds bank card numbers, by issuer, length and Luhn's key. */
export const findCards = (reading: Reading): Span[] => findNumbers(reading, cardAt);
