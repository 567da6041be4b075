import { useId } from 'react';
import {
  Bar,
  BarChart,
  Cell,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { BarPattern, type BarTexture } from './BarPattern';
import { ChartTip } from './ChartTip';
import { useChartStyle } from './useChartStyle';

export interface BarRow {
  label: string;
  value: number;
  /** Beside the bar, and under the pointer. */
  text: string;
  color?: string;
  texture?: BarTexture;
}

const ROW_HEIGHT = 46;
const BAR_HEIGHT = 18;
const TEXT_WIDTH = 104;

interface BarsChartProps {
  title: string;
  rows: BarRow[];
  /** What a whole bar stands for; the largest value by default. */
  max?: number;
}

/**
 * One bar a line, its name above and its number after it: no colour has to be told from another, and names have the whole
 * width of a phone.
 */
export const BarsChart = ({ title, rows, max }: BarsChartProps) => {
  const id = useId();
  const { colors, label } = useChartStyle();
  const colorOf = ({ color }: BarRow) => color ?? colors.primary500;
  const whole = max ?? Math.max(1, ...rows.map(({ value }) => value));
  return (
    <ResponsiveContainer width="100%" height={rows.length * ROW_HEIGHT + 8}>
      <BarChart
        accessibilityLayer
        layout="vertical"
        title={title}
        data={rows}
        margin={{ top: 8, right: TEXT_WIDTH, bottom: 0, left: 1 }}
      >
        <defs>
          {rows.map((row, index) => (
            <BarPattern
              key={row.label}
              id={`${id}${index}`}
              color={colorOf(row)}
              background={colors.neutral0}
              texture={row.texture ?? 'plain'}
            />
          ))}
        </defs>
        <XAxis type="number" domain={[0, whole]} hide />
        <YAxis type="category" dataKey="label" hide />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: colors.neutral150, fillOpacity: 0.6 }}
          content={({ active, payload }) => {
            const row: BarRow | undefined = payload?.[0]?.payload;
            return active && row ? <ChartTip title={row.label} lines={[row.text]} /> : null;
          }}
        />
        <Bar
          dataKey="value"
          barSize={BAR_HEIGHT}
          radius={2}
          minPointSize={2}
          isAnimationActive={false}
        >
          {rows.map((row, index) => (
            <Cell key={row.label} fill={`url(#${id}${index})`} stroke={colorOf(row)} />
          ))}
          <LabelList dataKey="text" position="right" {...label} />
          <LabelList
            dataKey="label"
            content={({ y, value }) => (
              <text x={1} y={Number(y) - 6} {...label}>
                {value}
              </text>
            )}
          />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
};
