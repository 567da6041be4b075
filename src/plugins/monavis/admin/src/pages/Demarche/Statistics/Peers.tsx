import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DayPeriod, Measure } from '../../../../../shared/contracts/statistics';
import { PUBLIC_MINIMUM } from '../../../../../shared/statistics-rules';
import { LoadError } from '../../../components/LoadError';
import { Loading } from '../../../components/Loading';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../hooks/useText';
import { useGetPeersQuery } from '../../../services/statistics';
import { IntervalLine } from './IntervalLine';

interface PeersProps {
  numero: number;
  period: DayPeriod;
  /** Score of the démarche over the period. */
  own: Measure;
}

/** The démarche beside the others of its administration, where there are enough reviews to say something of it. */
export const Peers = ({ numero, period: { from, to }, own }: PeersProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { currentData, isError, refetch } = useGetPeersQuery({ numero, period: { from, to } });
  const peers = currentData?.data;
  const count = peers?.peerCount ?? 0;
  const sentence = peers?.position
    ? text(`stats.peers.${peers.position}`)
    : text('stats.peers.unknown', { minimum: PUBLIC_MINIMUM });
  return (
    <Panel tag="section" aria-label={text('stats.peers')}>
      <Typography tag="h2" variant="delta">
        {text('stats.peers')}
      </Typography>
      {isError && <LoadError onRetry={refetch} />}
      {!peers && !isError && <Loading />}
      {peers && (
        <>
          <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
            {peers.administration
              ? text('stats.peers.of', {
                  administration: peers.administration,
                  count,
                  minimum: PUBLIC_MINIMUM,
                })
              : text('stats.peers.none')}
          </Typography>
          {peers.median && (
            <>
              <Typography tag="p" paddingTop={4} fontWeight="bold" textColor="neutral800">
                {sentence}
              </Typography>
              <Box paddingTop={4}>
                <IntervalLine
                  label={text('stats.peers.own')}
                  value={own.value}
                  interval={own.interval}
                />
                <IntervalLine
                  isOther
                  label={text('stats.peers.median', { count: formatNumber(count) })}
                  value={peers.median.value}
                  interval={peers.median.interval}
                />
              </Box>
            </>
          )}
          {!peers.median && peers.administration && (
            <Typography tag="p" paddingTop={4}>
              {text('stats.peers.few')}
            </Typography>
          )}
        </>
      )}
    </Panel>
  );
};
