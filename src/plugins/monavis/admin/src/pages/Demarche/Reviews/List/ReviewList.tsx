import { useText } from '../../../../hooks/useText';
import { EmptyList } from './EmptyList';
import { ListHeader, type ListHeaderProps } from './ListHeader';
import { PageNavigation } from './PageNavigation';
import { REVIEW_LIST_ID } from '../review-focus';
import { ReviewTable } from './ReviewTable';

interface ReviewListProps extends ListHeaderProps {
  isFiltered: boolean;
  isFetching: boolean;
  linkToReview: (id: number) => string;
  linkToCursor: (cursor: string | undefined) => string;
  onClearFilters: () => void;
}

/** One page of reviews, most recent first, and the ways to the pages around it. */
export const ReviewList = ({
  isFiltered,
  isFetching,
  linkToReview,
  linkToCursor,
  onClearFilters,
  ...header
}: ReviewListProps) => {
  const text = useText();
  const { numero, answer } = header;
  return (
    <section id={REVIEW_LIST_ID} aria-label={text('reviews.title')} tabIndex={-1}>
      <ListHeader {...header} />
      {answer.data.length === 0 ? (
        <EmptyList numero={numero} isFiltered={isFiltered} onClearFilters={onClearFilters} />
      ) : (
        <ReviewTable reviews={answer.data} isStale={isFetching} linkToReview={linkToReview} />
      )}
      <PageNavigation meta={answer.meta} linkToCursor={linkToCursor} />
    </section>
  );
};
