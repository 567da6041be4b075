import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useDates } from '../hooks/useDates';
import { parisDay } from '../hooks/paris-day';
import { relativeTime } from './relative-time';

/** « hier », « il y a 3 semaines »: a day in Paris (YYYY-MM-DD), told in full on hover and for machines. */
export const RelativeDay = ({ day }: { day: string }) => {
  const { formatRelativeTime } = useIntl();
  const dates = useDates();
  const [today] = useState(() => parisDay(new Date()));
  const { value, unit } = relativeTime(Date.parse(today) - Date.parse(day));
  return (
    <time dateTime={day} title={dates.day(`${day}T12:00:00Z`)}>
      {day === today
        ? formatRelativeTime(0, 'day', { numeric: 'auto' })
        : formatRelativeTime(value, unit, { numeric: 'auto' })}
    </time>
  );
};
