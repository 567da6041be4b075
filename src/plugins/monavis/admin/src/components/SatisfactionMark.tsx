import { Flex, Typography } from '@strapi/design-system';
import { useTheme } from 'styled-components';
import type { Satisfaction } from '../../../shared/contracts/common';
import { useText } from '../hooks/useText';
import { SATISFACTION_TONES } from './satisfaction';

const MOUTHS: Record<Satisfaction, string> = {
  good: 'M6.5 12c1 2.2 2.2 3.2 3.5 3.2s2.5-1 3.5-3.2',
  medium: 'M7 13.4h6',
  bad: 'M6.5 15c1-2.2 2.2-3.2 3.5-3.2s2.5 1 3.5 3.2',
};

/** A face and its words: « Très bien », « Moyen », « Pas bien ». */
export const SatisfactionMark = ({ satisfaction }: { satisfaction: Satisfaction }) => {
  const text = useText();
  const { colors } = useTheme();
  return (
    <Flex display="inline-flex" gap={2}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden focusable="false">
        <circle cx="10" cy="10" r="9" fill={colors[`${SATISFACTION_TONES[satisfaction]}500`]} />
        <circle cx="7" cy="8" r="1.3" fill="#1a1a2e" />
        <circle cx="13" cy="8" r="1.3" fill="#1a1a2e" />
        <path
          d={MOUTHS[satisfaction]}
          fill="none"
          stroke="#1a1a2e"
          strokeWidth="1.5"
          strokeLinecap="round"
        />
      </svg>
      <Typography tag="span" textColor="neutral800">
        {text(`satisfaction.${satisfaction}`)}
      </Typography>
    </Flex>
  );
};
