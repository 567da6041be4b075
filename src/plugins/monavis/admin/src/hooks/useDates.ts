import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Days are counted in this zone, whatever the computer of the agent says. */
export const TIME_ZONE = 'Europe/Paris';

/** @returns functions that word a date (ISO text), alone or with its time, in Paris */
export const useDates = () => {
  const { formatDate } = useIntl();
  return {
    day: useCallback(
      (date: string) => formatDate(date, { dateStyle: 'long', timeZone: TIME_ZONE }),
      [formatDate]
    ),
    dayAndTime: useCallback(
      (date: string) =>
        formatDate(date, { dateStyle: 'medium', timeStyle: 'short', timeZone: TIME_ZONE }),
      [formatDate]
    ),
  };
};
