import { Divider, Flex } from '@strapi/design-system';
import type { ReviewDetail } from '../../../../../shared/contracts/reviews';
import { Facts } from '../../../components/Facts';
import { QuestionList } from './QuestionList';
import { ReviewComment } from './ReviewComment';
import { ReviewContact } from './ReviewContact';
import { useReviewAnswers } from './useReviewAnswers';
import { useReviewFacts } from './useReviewFacts';

/** All the answers of a review, in the words of the form; the comment first, as it is what one comes for. */
export const ReviewDetails = ({ review }: { review: ReviewDetail }) => {
  const answers = useReviewAnswers(review);
  const facts = useReviewFacts(review);
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <ReviewComment review={review} />
      {review.contact && <ReviewContact contact={review.contact} />}
      <QuestionList answers={answers} />
      <Divider />
      <Facts facts={facts} />
    </Flex>
  );
};
