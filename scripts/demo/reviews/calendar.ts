import type { Random } from '../random';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Thirteen months: a whole year to look back on from any day of the current month. */
const PERIOD_DAYS = 396;

/** Sunday first. People do their paperwork on weekdays, Mondays above all. */
const WEEKDAYS = [0.55, 1.25, 1.2, 1.15, 1.1, 1, 0.6];
/** January first. August is quiet; tax returns, the start of the school year and January are not. */
const MONTHS = [1.2, 1.05, 1.05, 1.1, 1.15, 1.05, 0.85, 0.65, 1.2, 1.1, 1, 0.8];
/** Midnight first, on French clocks: mid-morning, early afternoon, and after dinner. */
const HOURS = [
  0.4, 0.2, 0.1, 0.1, 0.1, 0.2, 0.6, 1.6, 3.5, 5.8, 6.8, 6.2, 4, 4.6, 6.4, 6.2, 5.6, 5, 4.4, 4, 4.6,
  4.2, 2.6, 1.1,
];

/** Hours between French clocks and UTC, near enough for an invented date. */
const parisOffset = (date: Date): number => {
  const month = date.getUTCMonth();
  return month >= 3 && month <= 9 ? 2 : 1;
};

const weightOf = (day: Date, progress: number): number => {
  // A third more at the end than at the beginning: buttons get known.
  const growth = 0.85 + 0.3 * progress;
  return WEEKDAYS[day.getUTCDay()] * MONTHS[day.getUTCMonth()] * growth;
};

/**
 * Invented dates over the thirteen months before `until`, oldest first, by day of the week, season and hour.
 *
 * @param count - how many, exactly
 * @param until - none is later
 * @returns milliseconds since 1970, with how far in the period they are (0 to 1)
 */
export function* drawDates(
  count: number,
  until: Date,
  random: Random
): Generator<{ time: number; progress: number }> {
  const lastMidnight = Math.floor(until.getTime() / DAY_MS) * DAY_MS;
  const days = Array.from({ length: PERIOD_DAYS }, (_none, index) => {
    const day = new Date(lastMidnight - (PERIOD_DAYS - 1 - index) * DAY_MS);
    const progress = index / (PERIOD_DAYS - 1);
    return { day, progress, weight: weightOf(day, progress) };
  });
  const total = days.reduce((sum, { weight }) => sum + weight, 0);

  let cumulated = 0;
  let given = 0;
  for (const { day, progress, weight } of days) {
    cumulated += weight;
    const target = Math.round((count * cumulated) / total);
    const times = Array.from({ length: target - given }, () => {
      const hour = random.weighted(HOURS) - parisOffset(day) + random.next();
      const time = day.getTime() + Math.round(hour * HOUR_MS);
      // Today is not over: what would be in the future happened earlier today.
      return time <= until.getTime()
        ? time
        : Math.round(lastMidnight + random.next() * (until.getTime() - lastMidnight));
    });
    given = target;
    for (const time of times.sort((a, b) => a - b)) yield { time, progress };
  }
}
