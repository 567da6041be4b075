import { useCallback, useRef } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import type { ReviewFilter } from '../../../../../shared/contracts/reviews';
import { DemoBanner } from '../../../components/DemoBanner';
import { Loading } from '../../../components/Loading';
import { useText } from '../../../hooks/useText';
import { useGetReviewButtonsQuery, useGetReviewsQuery } from '../../../services/reviews';
import { ActiveFilters } from './Filters/ActiveFilters';
import { ListError } from './List/ListError';
import { RecurrentWords } from './Words/RecurrentWords';
import { ReviewDrawer } from './ReviewDrawer';
import { ReviewFilters } from './Filters/ReviewFilters';
import { ReviewList } from './List/ReviewList';
import { Summary } from './Summary';
import { useActiveFilters } from './Filters/useActiveFilters';
import { useReviewsAddress } from './useReviewsAddress';

/** True when a filter besides the period holds. */
const isNarrowed = ({ from: _from, to: _to, ...others }: ReviewFilter): boolean =>
  Object.values(others).some((value) => value !== undefined);

/** « Tous les avis »: filters and a synthesis on top, the list, and one review in a drawer. */
export const ReviewsTab = ({ numero }: { numero: number }) => {
  const text = useText();
  const address = useReviewsAddress();
  const { filter, query } = address;
  const { data, error, isFetching, refetch } = useGetReviewsQuery(
    { numero, query },
    { refetchOnMountOrArgChange: true }
  );
  const buttons = useGetReviewButtonsQuery(numero, { refetchOnMountOrArgChange: true }).data?.data;
  const activeFilters = useActiveFilters(address, buttons);
  const filtersRef = useRef<HTMLDivElement>(null);
  const focusFilters = useCallback(() => filtersRef.current?.focus(), []);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {data?.meta.isDemo && <DemoBanner />}
      <ReviewFilters
        ref={filtersRef}
        address={address}
        buttons={buttons}
        count={activeFilters.length}
        onWords={address.setWords}
        onChange={address.setFilters}
      />
      <ActiveFilters
        filters={activeFilters}
        onRemove={address.setFilters}
        onClear={address.clearFilters}
        onEmptied={focusFilters}
      />
      {address.hasUnknownFilters && (
        <Typography tag="p" role="status" textColor="warning700">
          {text('filters.unknown')}
        </Typography>
      )}
      <Summary numero={numero} period={address.period} isWider={isNarrowed(filter)} />
      <RecurrentWords numero={numero} filter={filter} onChange={address.setWords} />
      {error && (
        <ListError
          error={error}
          firstPageLink={address.linkToCursor(undefined)}
          onRetry={refetch}
        />
      )}
      {!data && !error && <Loading />}
      {data && !error && (
        <ReviewList
          numero={numero}
          answer={data}
          filter={filter}
          pageSize={query.pageSize}
          isFiltered={activeFilters.length > 0}
          isFetching={isFetching}
          linkToReview={address.linkToReview}
          linkToCursor={address.linkToCursor}
          onPageSize={address.setPageSize}
          onClearFilters={address.clearFilters}
        />
      )}
      {address.openId !== null && (
        <ReviewDrawer
          numero={numero}
          id={address.openId}
          filter={filter}
          entries={data && !isFetching ? data.data : []}
          onOpen={address.openReview}
          onClose={address.closeReview}
        />
      )}
    </Flex>
  );
};
