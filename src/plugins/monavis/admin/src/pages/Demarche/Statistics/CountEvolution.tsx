import { Bar } from 'recharts';
import { useIntl } from 'react-intl';
import type { StatisticsReport } from '../../../../../shared/contracts/statistics';
import { useText } from '../../../hooks/useText';
import { EvolutionChart } from './EvolutionChart';
import { Figure } from './Figure';
import { useChartStyle } from './useChartStyle';
import { useEvolution } from './useEvolution';

interface CountEvolutionProps {
  numero: number;
  report: StatisticsReport;
}

/** How many reviews came, over time. */
export const CountEvolution = ({ numero, report }: CountEvolutionProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { colors } = useChartStyle();
  const { unit, points, marks } = useEvolution(report);
  const title = text(`stats.counts.${unit}`);
  return (
    <Figure
      title={title}
      name="avis"
      numero={numero}
      table={{
        head: [text('stats.column.period'), text('stats.column.reviews')],
        rows: points.map(({ name, count }) => [name, count]),
      }}
    >
      <EvolutionChart
        title={title}
        points={points}
        marks={marks}
        formatValue={(value) => formatNumber(value, { notation: 'compact' })}
        linesOf={({ count }) => [text('reviews.count', { count })]}
      >
        <Bar
          dataKey="count"
          fill={colors.primary500}
          radius={[3, 3, 0, 0]}
          maxBarSize={48}
          isAnimationActive={false}
        />
      </EvolutionChart>
    </Figure>
  );
};
