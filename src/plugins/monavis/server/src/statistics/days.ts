import type { DayPeriod } from '../../../shared/contracts/statistics';
import { SCORE_DAYS } from '../../../shared/statistics-rules';

const DAY = 86_400_000;

// Days are handled as midnights UTC, where every day has 24 hours: clocks change in Paris only.
const toTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** @returns the day that it is in Paris: YYYY-MM-DD */
export const parisDay = (date: Date): string =>
  new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(date);

export const addDays = (day: string, count: number): string => toDay(toTime(day) + count * DAY);

/** @returns number of days, both ends included */
export const lengthOf = ({ from, to }: DayPeriod): number =>
  Math.round((toTime(to) - toTime(from)) / DAY) + 1;

/** The last days in Europe/Paris, today included. */
export const lastDays = (count: number, now: Date): DayPeriod => {
  const to = parisDay(now);
  return { from: addDays(to, 1 - count), to };
};

/** The period that every score stands for, unless it says otherwise. */
export const scorePeriod = (now: Date): DayPeriod => lastDays(SCORE_DAYS, now);

/** The period of the same length just before. */
export const periodBefore = (period: DayPeriod): DayPeriod => {
  const to = addDays(period.from, -1);
  return { from: addDays(to, 1 - lengthOf(period)), to };
};
