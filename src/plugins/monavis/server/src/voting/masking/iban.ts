import { readCompactNumber } from './compact-number';
import { findNumbers, type Reading } from './digit-groups';
import { hasValidIbanChecksum, ibanLength } from './iban-checksum';
import { isWordAt, type Span } from './span';

/** The country before the check digits; « IBANFR76 » is often typed in one word. */
const COUNTRY = /(?:^|[^\p{L}\p{N}]|iban)([a-z]{2}) ?$/iu;
const COUNTRY_WINDOW = 8;

const ibanAt = ({ text, groups }: Reading, first: number): Span | undefined => {
  const checkDigits = groups[first].start;
  if (!/[a-z ]/i.test(text.charAt(checkDigits - 1))) return undefined;
  const before = text.slice(Math.max(0, checkDigits - COUNTRY_WINDOW), checkDigits);
  const country = COUNTRY.exec(before)?.[1];
  const length = country && ibanLength(country.toUpperCase());
  if (!length) return undefined;
  const start = checkDigits - before.length + before.lastIndexOf(country);
  const iban = readCompactNumber(text, start, length);
  const isProven = iban && !isWordAt(text, iban.end) && hasValidIbanChecksum(iban.compact);
  return isProven ? { start, end: iban.end } : undefined;
};

/** Finds IBANs of any country of the registry, by their length and checksum. */
export const findIbans = (reading: Reading): Span[] => findNumbers(reading, ibanAt);
