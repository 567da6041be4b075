import { useIntl } from 'react-intl';
import { MEASURE_MINIMUM } from '../../../../../shared/statistics-rules';
import { useText } from '../../../hooks/useText';
import { percentOf } from './figure-table';

/**
 * Answers to one question as shares of a whole.
 *
 * @returns functions that word an answer beside its bar, and list answers in a table
 */
export const useShares = (whole: number) => {
  const text = useText();
  const { formatNumber } = useIntl();
  return {
    textOf: (count: number): string =>
      // A percentage of a few people says more than it knows.
      whole < MEASURE_MINIMUM
        ? formatNumber(count)
        : text('summary.share', {
            percent: formatNumber(count / whole, { style: 'percent', maximumFractionDigits: 0 }),
            count: formatNumber(count),
          }),
    tableOf: (nameOfRows: string, answers: { label: string; count: number }[]) => ({
      head: [nameOfRows, text('stats.column.answers'), text('stats.column.percent')],
      rows: answers.map(({ label, count }) => [label, count, percentOf(count, whole)]),
    }),
  };
};
