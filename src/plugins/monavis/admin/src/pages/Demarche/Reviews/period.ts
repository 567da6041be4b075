import { parisDay } from '../../../hooks/paris-day';
import type { Period } from '../../../services/reviews';

/** Numbers are the last days, today included. */
export const PERIODS = ['all', '7', '30', '365', 'custom'] as const;
export type PeriodName = (typeof PERIODS)[number];

const DAY = 86_400_000;

/**
 * First and last day of a named period.
 *
 * @param name - period chosen
 * @param custom - days of the period `custom`
 * @param now - the current time
 */
export const periodDays = (name: PeriodName, custom: Period, now: Date): Period => {
  if (name === 'all') return {};
  if (name === 'custom') return custom;
  // Noon is the same day in Paris whatever the season: adding days of 24 hours never jumps one.
  const today = new Date(`${parisDay(now)}T12:00:00Z`);
  const first = new Date(today.getTime() - (Number(name) - 1) * DAY);
  return { from: parisDay(first), to: parisDay(today) };
};
