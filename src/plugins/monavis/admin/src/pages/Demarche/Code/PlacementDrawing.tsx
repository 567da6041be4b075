import { useTheme } from 'styled-components';
import type { Placement } from './placements';

/** A little page with the button on it; the words beside it say the same, so it is hidden from screen readers. */
export const PlacementDrawing = ({ placement }: { placement: Placement }) => {
  const { colors } = useTheme();
  const { lines, button, isAdvised } = placement;
  return (
    <svg viewBox="0 0 100 96" width="100%" height="120" aria-hidden focusable="false">
      <rect x="4" y="2" width="92" height="92" rx="4" fill={colors.neutral100} />
      <rect x="4" y="2" width="92" height="8" rx="4" fill={colors.neutral200} />
      {lines.map(([top, width]) => (
        <rect key={top} x="15" y={top} width={width} height="4" rx="2" fill={colors.neutral300} />
      ))}
      <rect
        x={button.x - 17}
        y={button.y - 6}
        width="34"
        height="12"
        rx="3"
        fill={isAdvised ? colors.primary600 : colors.neutral500}
      />
      <rect x={button.x - 11} y={button.y - 1.5} width="22" height="3" rx="1.5" fill="#ffffff" />
    </svg>
  );
};
