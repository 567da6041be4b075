import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { bandOf, MEASURE_MINIMUM } from '../../../shared/statistics-rules';
import type { ScoreBand } from '../../../shared/statistics-rules';
import { useText } from '../hooks/useText';

const TONES: Record<ScoreBand, 'success' | 'warning' | 'danger'> = {
  high: 'success',
  middle: 'warning',
  low: 'danger',
};

interface ScoreBadgeProps {
  score: number | null;
  /** Number of reviews behind it: a few say a score, not what it is worth. */
  count: number;
}

/** A score out of ten: its number, its band in words, and only then its colour. */
export const ScoreBadge = ({ score, count }: ScoreBadgeProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  if (score === null) {
    return <Typography textColor="neutral600">{text('score.none')}</Typography>;
  }
  const band = bandOf(score);
  const isSure = count >= MEASURE_MINIMUM;
  const tone = isSure ? TONES[band] : 'neutral';
  const value = formatNumber(score, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <Flex
      display="inline-flex"
      gap={2}
      paddingLeft={3}
      paddingRight={3}
      paddingTop={1}
      paddingBottom={1}
      hasRadius
      background={`${tone}100`}
      borderStyle="solid"
      borderWidth="0 0 0 4px"
      borderColor={`${tone}500`}
    >
      <Typography variant="delta" tag="span">
        {text('score.value', { value })}
      </Typography>
      <Typography variant="pi" textColor="neutral800">
        {text(isSure ? `score.band.${band}` : 'score.few')}
      </Typography>
    </Flex>
  );
};
