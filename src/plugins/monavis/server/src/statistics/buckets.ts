import type { DayPeriod, TimeUnit } from '../../../shared/contracts/statistics';
import { addDays, lengthOf } from './days';

const MAX_DAYS = 31;
const MAX_WEEKS_DAYS = 26 * 7;

/** The unit that draws a period in some thirty points. */
export const unitOf = (period: DayPeriod): TimeUnit => {
  const length = lengthOf(period);
  if (length <= MAX_DAYS) return 'day';
  return length <= MAX_WEEKS_DAYS ? 'week' : 'month';
};

/** The day of the week, Monday 0. */
const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** First day of the unit that holds this day, as PostgreSQL's `date_trunc` has it. */
const startOf = (day: string, unit: TimeUnit): string => {
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  return unit === 'week' ? addDays(day, -weekday(day)) : day;
};

const nextStart = (start: string, unit: TimeUnit): string => {
  if (unit === 'day') return addDays(start, 1);
  return unit === 'week' ? addDays(start, 7) : startOf(addDays(start, 31), 'month');
};

/** A part of a period; `start` is the first day of the whole day, week or month. */
export type Bucket = DayPeriod & { start: string };

/** The days, weeks or months of a period, in order and without a gap, the first and the last cut to it. */
export const bucketsOf = (period: DayPeriod, unit: TimeUnit): Bucket[] => {
  const buckets: Bucket[] = [];
  for (let start = startOf(period.from, unit); start <= period.to;) {
    const next = nextStart(start, unit);
    const last = addDays(next, -1);
    buckets.push({
      start,
      from: start < period.from ? period.from : start,
      to: last > period.to ? period.to : last,
    });
    start = next;
  }
  return buckets;
};
