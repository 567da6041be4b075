import { useIntl } from 'react-intl';
import type { EvolutionPoint, StatisticsReport } from '../../../../../shared/contracts/statistics';
import { useText } from '../../../hooks/useText';

/** A point as charts draw it. */
export interface DrawnPoint {
  /** On the axis. */
  label: string;
  /** In full. */
  name: string;
  value: number | null;
  range: [number, number] | null;
  count: number;
}

/** Versions of the form that were published in the same part of the period. */
export interface VersionMark {
  label: string;
  text: string;
}

/** @returns the points of the time axis, worded, and the publications of the form among them */
export const useEvolution = ({ evolution, formVersions }: StatisticsReport) => {
  const text = useText();
  const { formatDate } = useIntl();
  const { unit, points } = evolution;

  const dateOf = (day: string, options: Intl.DateTimeFormatOptions): string =>
    formatDate(`${day}T12:00:00Z`, { timeZone: 'UTC', ...options });

  const labelOf = ({ from }: EvolutionPoint): string =>
    unit === 'month'
      ? dateOf(from, { month: 'short', year: '2-digit' })
      : dateOf(from, { day: 'numeric', month: 'short' });

  const nameOf = ({ from, to }: EvolutionPoint): string => {
    if (unit === 'day') return dateOf(from, { dateStyle: 'full' });
    if (unit === 'month') return dateOf(from, { month: 'long', year: 'numeric' });
    return text('stats.week', {
      from: dateOf(from, { dateStyle: 'medium' }),
      to: dateOf(to, { dateStyle: 'medium' }),
    });
  };

  const drawn: DrawnPoint[] = points.map((point) => ({
    label: labelOf(point),
    name: nameOf(point),
    value: point.score.value,
    range: point.score.interval && [point.score.interval.low, point.score.interval.high],
    count: point.score.count,
  }));

  const marks: VersionMark[] = points.flatMap((point) => {
    const published = formVersions.filter(({ day }) => point.from <= day && day <= point.to);
    if (published.length === 0) return [];
    const numbers = published.map(({ version }) => `v${version}`).join(', ');
    return [{ label: labelOf(point), text: numbers }];
  });

  return { unit, points: drawn, marks };
};
