import { Box, Typography } from '@strapi/design-system';
import type { ReviewDetail } from '../../../../../shared/contracts/reviews';
import { Facts } from '../../../components/Facts';
import { useText } from '../../../hooks/useText';
import { ReviewContact } from './ReviewContact';
import { useReviewFacts } from './useReviewFacts';

/** All the answers of a review, in the words of the form. */
export const ReviewDetails = ({ review }: { review: ReviewDetail }) => {
  const text = useText();
  const facts = useReviewFacts(review);
  return (
    <>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {text('review.comment')}
      </Typography>
      <Box paddingTop={1} paddingBottom={5}>
        <Typography
          tag="p"
          variant={review.comment ? 'epsilon' : 'omega'}
          textColor={review.comment ? 'neutral800' : 'neutral600'}
          style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
          lang={review.comment ? review.language : undefined}
        >
          {review.comment === ''
            ? text('review.comment.erased')
            : (review.comment ?? text('reviews.no-comment'))}
        </Typography>
      </Box>
      {review.contact && <ReviewContact contact={review.contact} />}
      <Facts facts={facts} />
    </>
  );
};
