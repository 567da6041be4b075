import type { ReactNode } from 'react';
import {
  CartesianGrid,
  ComposedChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartTip } from './ChartTip';
import { useChartStyle } from './useChartStyle';
import type { DrawnPoint, VersionMark } from './useEvolution';

interface EvolutionChartProps {
  title: string;
  points: DrawnPoint[];
  marks: VersionMark[];
  /** Of the vertical axis; as large as needed by default. */
  domain?: [number, number];
  ticks?: number[];
  formatValue: (value: number) => string;
  linesOf: (point: DrawnPoint) => string[];
  /** What is drawn: lines, areas, columns. */
  children: ReactNode;
}

/** Time from left to right, with the publications of the form; the arrow keys go from point to point. */
export const EvolutionChart = ({
  title,
  points,
  marks,
  domain,
  ticks,
  formatValue,
  linesOf,
  children,
}: EvolutionChartProps) => {
  const { colors, grid, axis, tick } = useChartStyle();
  return (
    <ResponsiveContainer width="100%" height={280}>
      <ComposedChart
        accessibilityLayer
        title={title}
        data={points}
        margin={{ top: 24, right: 16, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke={grid} />
        <XAxis dataKey="label" tick={tick} axisLine={axis} tickLine={axis} minTickGap={14} />
        <YAxis
          width={44}
          domain={domain}
          ticks={ticks}
          allowDecimals={false}
          tick={tick}
          axisLine={false}
          tickLine={false}
          tickFormatter={formatValue}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: colors.neutral500, strokeDasharray: '3 3', fill: colors.neutral150 }}
          content={({ active, payload }) => {
            const point: DrawnPoint | undefined = payload?.[0]?.payload;
            return active && point ? <ChartTip title={point.name} lines={linesOf(point)} /> : null;
          }}
        />
        {children}
        {marks.map((mark) => (
          <ReferenceLine
            key={mark.label}
            x={mark.label}
            stroke={colors.neutral700}
            strokeDasharray="2 4"
            label={{ value: mark.text, position: 'top', fill: colors.neutral700, fontSize: 12 }}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
};
