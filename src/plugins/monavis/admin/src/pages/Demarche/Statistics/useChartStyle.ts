import { useTheme } from 'styled-components';

/** How charts look: the colours of the panel's theme, light or dark. */
export const useChartStyle = () => {
  const { colors } = useTheme();
  return {
    colors,
    grid: colors.neutral200,
    axis: { stroke: colors.neutral300 },
    tick: { fill: colors.neutral700, fontSize: 12 },
    label: { fill: colors.neutral800, fontSize: 12 },
  };
};
