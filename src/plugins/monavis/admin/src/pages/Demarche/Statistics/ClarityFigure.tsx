import type { Level } from '../../../../../shared/contracts/reviews';
import type { StatisticsReport } from '../../../../../shared/contracts/statistics';
import { useText } from '../../../hooks/useText';
import { AnswersFigure } from './AnswersFigure';

const BEST_FIRST: readonly Level[] = [5, 4, 3, 2, 1];

interface ClarityFigureProps {
  numero: number;
  report: StatisticsReport;
}

/** How clear the information was, level by level. */
export const ClarityFigure = ({ numero, report }: ClarityFigureProps) => {
  const text = useText();
  const { count } = report.figures.clarity;
  return (
    <AnswersFigure
      title={text('stats.clarity')}
      hint={text('stats.answered', { count })}
      name="clarte"
      numero={numero}
      whole={count}
      answers={BEST_FIRST.map((level) => ({
        label: text(`stats.clarity.${level}`),
        count: report.clarity[level],
      }))}
    />
  );
};
