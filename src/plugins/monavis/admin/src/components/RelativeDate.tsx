import { useState } from 'react';
import { useIntl } from 'react-intl';
import { TIME_ZONE } from '../hooks/useDates';
import { relativeTime } from './relative-time';

/** « il y a 3 jours », with the full date and time on hover and for machines. */
export const RelativeDate = ({ date }: { date: string }) => {
  const { formatRelativeTime, formatDate } = useIntl();
  const [now] = useState(Date.now);
  const { value, unit } = relativeTime(now - Date.parse(date));
  return (
    <time
      dateTime={date}
      title={formatDate(date, { dateStyle: 'full', timeStyle: 'short', timeZone: TIME_ZONE })}
    >
      {formatRelativeTime(value, unit, { numeric: 'auto' })}
    </time>
  );
};
