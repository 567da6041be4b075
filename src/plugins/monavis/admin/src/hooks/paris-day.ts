import { TIME_ZONE } from './useDates';

/** @returns the day in Paris as YYYY-MM-DD */
export const parisDay = (date: Date): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: TIME_ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(date);
