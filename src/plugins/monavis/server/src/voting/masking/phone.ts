import {
  bareSeparator,
  findNumbers,
  type DigitGroup,
  type GroupedNumber,
  type Reading,
} from './digit-groups';
import { frenchPhoneAt } from './french-phone';
import { internationalPhoneAt } from './international-phone';
import type { Span } from './span';

const TIGHT_GAP = /^[.\-/_,]+$/;

/** @returns whether a group of digits beside a number, `gap` between them, makes both a longer number */
const isContinuation = (
  neighbour: DigitGroup,
  gap: string | undefined,
  { separator }: GroupedNumber
): boolean => {
  if (gap === undefined) return false;
  const { length } = neighbour.digits;
  return (
    TIGHT_GAP.test(gap) || (bareSeparator(gap) === separator && (length === 2 || length === 3))
  );
};

/** Finds French and international phone numbers, one after the other in lists too. */
export const findPhones = (reading: Reading): Span[] => {
  const { groups } = reading;
  let lastGroupFound = -1;

  const isPiece = (first: number, number: GroupedNumber): boolean => {
    const previous = first - 1 === lastGroupFound ? undefined : groups[first - 1];
    if (previous && isContinuation(previous, groups[first].gap, number)) return true;
    const next = groups[number.last + 1];
    if (!next || !isContinuation(next, next.gap, number)) return false;
    return !frenchPhoneAt(reading, number.last + 1);
  };

  return findNumbers(reading, (_, first) => {
    const international = internationalPhoneAt(reading, first);
    const french = international ? undefined : frenchPhoneAt(reading, first);
    const found = french && isPiece(first, french) ? undefined : (international ?? french);
    if (found) lastGroupFound = found.last;
    return found;
  });
};
