import { Flex } from '@strapi/design-system';
import { DemoBanner } from '../../../components/DemoBanner';
import { LoadError } from '../../../components/LoadError';
import { Loading } from '../../../components/Loading';
import { useGetReviewsQuery } from '../../../services/reviews';
import { ExportButton } from '../Extracts/ExportButton';
import { ReviewDrawer } from './ReviewDrawer';
import { ReviewFilters } from './ReviewFilters';
import { ReviewList } from './ReviewList';
import { Summary } from './Summary';
import { useReviewsQuery } from './useReviewsQuery';

/** « Tous les avis »: a synthesis on top, the list, and one review in a drawer. */
export const ReviewsTab = ({ numero }: { numero: number }) => {
  const state = useReviewsQuery();
  const { data, isError, isFetching, refetch } = useGetReviewsQuery(
    { numero, query: state.query },
    { refetchOnMountOrArgChange: true }
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {data?.meta.isDemo && <DemoBanner />}
      <ReviewFilters
        query={state.query}
        periodName={state.periodName}
        onChange={state.setFilters}
      />
      <Summary numero={numero} period={state.period} />
      <Flex justifyContent="flex-end">
        <ExportButton numero={numero} filter={state.filter} />
      </Flex>
      {isError && <LoadError onRetry={refetch} />}
      {!data && !isError && <Loading />}
      {data && !isError && (
        <ReviewList
          answer={data}
          isFetching={isFetching}
          linkToReview={state.linkToReview}
          linkToCursor={state.linkToCursor}
        />
      )}
      {state.openId !== null && (
        <ReviewDrawer
          numero={numero}
          id={state.openId}
          filter={state.filter}
          onOpen={state.openReview}
          onClose={state.closeReview}
        />
      )}
    </Flex>
  );
};
