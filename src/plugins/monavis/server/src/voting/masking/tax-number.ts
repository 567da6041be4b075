import { findNumbers, readGroupedNumber, type GroupedNumber, type Reading } from './digit-groups';
import { wordsBefore, isWordAt, type Span } from './span';
import { hasValidTaxNumberKey } from './tax-number-key';

const LENGTH = 13;

/** « référence de l'avis », 13 digits as well, often follows: its words end the proof. */
const CONTEXT =
  /(?:num(?:[ée]ro)?s?|n°|identifiants?|identification) ?(?:fisca(?:l|le|ux)|spi)(?!\p{L})(?!.*(?:r[ée]f[ée]rence de|avis))|\bspi(?!\p{L})/isu;

const taxNumberAt = (reading: Reading, first: number): GroupedNumber | undefined => {
  const { text, groups } = reading;
  const { start, digits } = groups[first];
  if (!'0123'.includes(digits[0]) || isWordAt(text, start - 1)) return undefined;
  const number = readGroupedNumber(reading, first, { length: LENGTH });
  if (number?.separator === undefined) return undefined;
  const isProven =
    hasValidTaxNumberKey(number.digits) || CONTEXT.test(wordsBefore(text, number.start));
  return isProven ? number : undefined;
};

/** Finds numéros fiscaux: with a right key anywhere, whatever the key where the words before say what it is. */
export const findTaxNumbers = (reading: Reading): Span[] => findNumbers(reading, taxNumberAt);
