import { Flex, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Minus } from '@strapi/icons';
import type { Trend } from '../../../shared/contracts/statistics';
import { useText } from '../hooks/useText';

const MARKS = {
  higher: { Icon: ArrowUp, color: 'success700' },
  lower: { Icon: ArrowDown, color: 'danger700' },
  stable: { Icon: Minus, color: 'neutral700' },
} as const;

interface TrendMarkProps {
  /** Null: too few reviews to tell. */
  trend: Trend | null;
  /** Said after it. */
  detail?: string;
}

/** How a number moved: an arrow and its words. */
export const TrendMark = ({ trend, detail }: TrendMarkProps) => {
  const text = useText();
  if (!trend) {
    return (
      <Typography tag="p" variant="pi" textColor="neutral600">
        {text('trend.unknown')}
      </Typography>
    );
  }
  const { Icon, color } = MARKS[trend];
  return (
    <Flex gap={1} wrap="wrap">
      <Icon aria-hidden width="1.2rem" height="1.2rem" fill={color} />
      <Typography variant="pi" fontWeight="bold" textColor={color}>
        {text(`trend.${trend}`)}
      </Typography>
      {detail && (
        <Typography variant="pi" textColor="neutral600">
          {detail}
        </Typography>
      )}
    </Flex>
  );
};
