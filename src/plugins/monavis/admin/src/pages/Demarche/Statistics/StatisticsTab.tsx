import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { DemoBanner } from '../../../components/DemoBanner';
import { LoadError } from '../../../components/LoadError';
import { Loading } from '../../../components/Loading';
import { useText } from '../../../hooks/useText';
import { useGetReportQuery } from '../../../services/statistics';
import { Report } from './Report';
import { StatisticsFilters } from './StatisticsFilters';
import { useStatisticsQuery } from './useStatisticsQuery';

/** « Statistiques »: what the reviews of a period say together. */
const StatisticsTab = ({ numero }: { numero: number }) => {
  const text = useText();
  const state = useStatisticsQuery();
  const { data, isError, isFetching, refetch } = useGetReportQuery(
    { numero, query: { ...state.period, button: state.button } },
    { refetchOnMountOrArgChange: true }
  );
  const hasReviews = data !== undefined && data.data.figures.score.count > 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {data?.meta.isDemo && <DemoBanner />}
      <StatisticsFilters state={state} sources={data?.data.sources ?? []} />
      {isError && <LoadError onRetry={refetch} />}
      {!data && !isError && <Loading />}
      {data && !isError && !hasReviews && (
        <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={text('stats.empty')} />
      )}
      {hasReviews && !isError && (
        <div style={{ opacity: isFetching ? 0.6 : 1 }} aria-busy={isFetching}>
          <Report numero={numero} report={data.data} period={data.meta} button={data.meta.button} />
        </div>
      )}
    </Flex>
  );
};

export default StatisticsTab;
