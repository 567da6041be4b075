import { Area, Line } from 'recharts';
import { useIntl } from 'react-intl';
import type { StatisticsReport } from '../../../../../shared/contracts/statistics';
import { useText } from '../../../hooks/useText';
import { EvolutionChart } from './EvolutionChart';
import { Figure } from './Figure';
import { useChartStyle } from './useChartStyle';
import { useEvolution } from './useEvolution';

const TICKS = [0, 2, 4, 6, 8, 10];

interface ScoreEvolutionProps {
  numero: number;
  report: StatisticsReport;
}

/** The score over time, within its interval. */
export const ScoreEvolution = ({ numero, report }: ScoreEvolutionProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { colors } = useChartStyle();
  const { unit, points, marks } = useEvolution(report);
  const title = text(`stats.evolution.${unit}`);
  const decimal = (value: number) => formatNumber(value, { minimumFractionDigits: 1 });
  const hint = text('stats.evolution.hint');
  return (
    <Figure
      title={title}
      hint={marks.length > 0 ? `${hint} ${text('stats.versions.hint')}` : hint}
      name="note"
      numero={numero}
      table={{
        head: [
          text('stats.column.period'),
          text('stats.column.score'),
          text('stats.column.low'),
          text('stats.column.high'),
          text('stats.column.reviews'),
        ],
        rows: points.map(({ name, value, range, count }) => [
          name,
          value,
          range?.[0] ?? null,
          range?.[1] ?? null,
          count,
        ]),
      }}
    >
      <EvolutionChart
        title={title}
        points={points}
        marks={marks}
        domain={[0, 10]}
        ticks={TICKS}
        formatValue={(value) => formatNumber(value)}
        linesOf={({ value, range, count }) => [
          value === null ? text('score.none') : text('score.value', { value: decimal(value) }),
          ...(range
            ? [text('stats.interval', { low: decimal(range[0]), high: decimal(range[1]) })]
            : []),
          text('reviews.count', { count }),
        ]}
      >
        <Area
          dataKey="range"
          stroke="none"
          fill={colors.primary500}
          fillOpacity={0.22}
          isAnimationActive={false}
          activeDot={false}
        />
        <Line
          dataKey="value"
          stroke={colors.primary600}
          strokeWidth={2}
          dot={{ r: 3, fill: colors.primary600 }}
          activeDot={{ r: 6 }}
          isAnimationActive={false}
        />
      </EvolutionChart>
    </Figure>
  );
};
