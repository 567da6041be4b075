import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../hooks/useText';
import { bandOf } from '../../../shared/statistics-rules';
import type { ScoreBand } from '../../../shared/statistics-rules';

const TONES: Record<ScoreBand, 'success' | 'warning' | 'danger'> = {
  high: 'success',
  middle: 'warning',
  low: 'danger',
};

/** A score out of ten: its number, its band in words, and only then its colour. */
export const ScoreBadge = ({ score }: { score: number | null }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  if (score === null) {
    return <Typography textColor="neutral600">{text('score.none')}</Typography>;
  }
  const band = bandOf(score);
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
      background={`${TONES[band]}100`}
      borderStyle="solid"
      borderWidth="0 0 0 4px"
      borderColor={`${TONES[band]}500`}
    >
      <Typography variant="delta" tag="span">
        {text('score.value', { value })}
      </Typography>
      <Typography variant="pi" textColor="neutral800">
        {text(`score.band.${band}`)}
      </Typography>
    </Flex>
  );
};
