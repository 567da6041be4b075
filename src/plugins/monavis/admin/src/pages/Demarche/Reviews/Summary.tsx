import { Box, Flex, Typography } from '@strapi/design-system';
import { LoadError } from '../../../components/LoadError';
import { Loading } from '../../../components/Loading';
import { Panel } from '../../../components/Panel';
import { ScoreBadge } from '../../../components/ScoreBadge';
import { useText } from '../../../hooks/useText';
import type { Period } from '../../../services/reviews';
import { useGetStatisticsQuery } from '../../../services/reviews';
import { Distribution } from './Distribution';
import { Evolution } from './Evolution';

interface SummaryProps {
  numero: number;
  period: Period;
  /** The list keeps fewer reviews than the period has. */
  isWider: boolean;
}

/** Score, number of reviews, distribution and evolution over the period, which the filters name when there is one. */
export const Summary = ({ numero, period, isWider }: SummaryProps) => {
  const text = useText();
  const { data, isError, refetch } = useGetStatisticsQuery(
    { numero, period },
    { refetchOnMountOrArgChange: true }
  );
  if (isError) return <LoadError onRetry={refetch} />;
  if (!data) return <Loading />;
  const { score, commentCount, months } = data.data;
  const hasPeriod = period.from !== undefined || period.to !== undefined;
  return (
    <Panel tag="section" aria-label={text('summary.title')}>
      <Flex gap={6} wrap="wrap" alignItems="flex-start">
        <Box>
          <Typography tag="h2" variant="sigma" textColor="neutral600">
            {text('summary.score')}
          </Typography>
          <Box paddingTop={1} paddingBottom={1}>
            <ScoreBadge score={score.value} count={score.count} />
          </Box>
          <Typography tag="p" textColor="neutral600">
            {text('reviews.count', { count: score.count })}
          </Typography>
          {!hasPeriod && (
            <Typography tag="p" textColor="neutral600">
              {text('summary.since-beginning')}
            </Typography>
          )}
          {isWider && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {text('summary.all-answers')}
            </Typography>
          )}
          <Typography tag="p" textColor="neutral600">
            {text('reviews.comments', { count: commentCount })}
          </Typography>
        </Box>
        <Box flex="1 1 26rem" minWidth={0}>
          <Distribution score={score} />
        </Box>
        {months.length > 1 && (
          <Box flex="1 1 26rem" minWidth={0} display={{ initial: 'none', medium: 'block' }}>
            <Evolution months={months} />
          </Box>
        )}
      </Flex>
    </Panel>
  );
};
