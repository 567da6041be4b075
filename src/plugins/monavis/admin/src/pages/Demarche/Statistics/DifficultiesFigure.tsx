import { useIntl } from 'react-intl';
import type { StatisticsReport } from '../../../../../shared/contracts/statistics';
import { MEASURE_MINIMUM } from '../../../../../shared/statistics-rules';
import { useText } from '../../../hooks/useText';
import { AnswersFigure } from './AnswersFigure';

interface DifficultiesFigureProps {
  numero: number;
  report: StatisticsReport;
}

/** Which difficulties people met, the most frequent first. */
export const DifficultiesFigure = ({ numero, report }: DifficultiesFigureProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { answered: count, met } = report.difficulties;
  const reviews = report.figures.score.count;
  const percent = formatNumber(count / reviews, { style: 'percent', maximumFractionDigits: 0 });
  const answers = [...met]
    .sort((one, other) => other.count - one.count)
    .map((one) => ({ label: text(`difficulty.${one.difficulty}`), count: one.count }));
  return (
    <AnswersFigure
      title={text('stats.difficulties')}
      hint={
        reviews < MEASURE_MINIMUM
          ? text('stats.difficulties.few', { count })
          : text('stats.difficulties.hint', { count, percent })
      }
      name="difficultes"
      numero={numero}
      column={text('stats.column.difficulty')}
      whole={count}
      answers={answers}
    />
  );
};
