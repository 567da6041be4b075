import type { Score } from '../../../shared/contracts/common';
import type { Period } from './service';

/** Spec §8: a public score stands for a year, and only once enough people gave their opinion. */
const PUBLIC_DAYS = 365;
const PUBLIC_MINIMUM = 100;

/** What anybody may know of the reviews of a démarche. */
export type PublicScore =
  | { state: 'waiting' }
  | { state: 'in-progress' }
  | { state: 'shown'; value: number; count: number };

const parisDay = (date: Date): string =>
  new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(date);

/** The last 365 days in Europe/Paris, today included. */
export const publicPeriod = (now: Date): Required<Period> => {
  const to = parisDay(now);
  const from = new Date(`${to}T12:00:00Z`);
  from.setUTCDate(from.getUTCDate() - PUBLIC_DAYS + 1);
  return { from: from.toISOString().slice(0, 10), to };
};

/** @param score - over the public period */
export const toPublicScore = ({ value, count }: Score): PublicScore => {
  if (value === null) return { state: 'waiting' };
  return count < PUBLIC_MINIMUM ? { state: 'in-progress' } : { state: 'shown', value, count };
};
