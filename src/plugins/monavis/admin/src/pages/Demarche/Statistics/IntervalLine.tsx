import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import type { Interval } from '../../../../../shared/contracts/statistics';
import { useText } from '../../../hooks/useText';

interface IntervalLineProps {
  label: string;
  value: number | null;
  interval: Interval | null;
  /** Drawn as a diamond rather than a disc. */
  isOther?: boolean;
}

/** A score on the line from 0 to 10, within its interval, after its words. */
export const IntervalLine = ({ label, value, interval, isOther = false }: IntervalLineProps) => {
  const text = useText();
  const { colors } = useTheme();
  const { formatNumber } = useIntl();
  const decimal = (number: number) => formatNumber(number, { minimumFractionDigits: 1 });
  const color = isOther ? colors.neutral700 : colors.primary600;
  const at = (score: number) => `${score * 10}%`;
  return (
    <Box paddingBottom={4}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography variant="pi" textColor="neutral800">
          {label}
        </Typography>
        <Typography variant="pi" textColor="neutral800">
          {value === null ? text('score.none') : text('score.value', { value: decimal(value) })}
          {interval &&
            ` · ${text('stats.interval', { low: decimal(interval.low), high: decimal(interval.high) })}`}
        </Typography>
      </Flex>
      <svg width="100%" height="24" aria-hidden focusable="false" style={{ overflow: 'visible' }}>
        <line x1="0" x2="100%" y1="12" y2="12" stroke={colors.neutral200} strokeWidth="2" />
        {interval && (
          <line
            x1={at(interval.low)}
            x2={at(interval.high)}
            y1="12"
            y2="12"
            stroke={color}
            strokeWidth="6"
            strokeOpacity="0.45"
            strokeLinecap="round"
          />
        )}
        {value !== null && !isOther && <circle cx={at(value)} cy="12" r="6" fill={color} />}
        {value !== null && isOther && (
          <svg x={at(value)} y="12" style={{ overflow: 'visible' }}>
            <rect x="-5" y="-5" width="10" height="10" fill={color} transform="rotate(45)" />
          </svg>
        )}
      </svg>
    </Box>
  );
};
