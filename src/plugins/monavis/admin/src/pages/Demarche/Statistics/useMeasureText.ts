import { useIntl } from 'react-intl';
import type { KeyFigure, Measure } from '../../../../../shared/contracts/statistics';
import { MEASURE_MINIMUM } from '../../../../../shared/statistics-rules';
import { useText } from '../../../hooks/useText';

const SHARES: readonly KeyFigure[] = ['reached', 'comments'];

/** @returns functions that word a measure of this figure, and how sure it is */
export const useMeasureText = (figure: KeyFigure) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const isShare = SHARES.includes(figure);

  const number = (value: number): string =>
    isShare
      ? formatNumber(value, { style: 'percent', maximumFractionDigits: 0 })
      : formatNumber(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

  return {
    value: ({ value, count }: Measure): string => {
      if (value === null) return text('stats.none');
      // A percentage of a few people says more than it knows.
      if (isShare && count < MEASURE_MINIMUM) {
        return text('stats.of', { part: Math.round(value * count), count });
      }
      return isShare ? number(value) : text('score.value', { value: number(value) });
    },
    certainty: ({ interval }: Measure): string =>
      interval
        ? text('stats.interval', { low: number(interval.low), high: number(interval.high) })
        : text('stats.uncertain'),
  };
};
