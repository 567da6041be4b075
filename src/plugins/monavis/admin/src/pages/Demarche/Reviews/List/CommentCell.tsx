import { Badge, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ReviewEntry } from '../../../../../../shared/contracts/reviews';
import { useText } from '../../../../hooks/useText';
import { Comment } from './Comment';
import { useOtherAnswers } from './useOtherAnswers';

const Excerpt = styled(Typography)`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  overflow: hidden;
  overflow-wrap: anywhere;
`;

/** The start of the comment, or the part of it that is searched; help and difficulties; what was done about the review. */
export const CommentCell = ({ review }: { review: ReviewEntry }) => {
  const text = useText();
  const others = useOtherAnswers(review.answers);
  return (
    <>
      <Excerpt
        tag="p"
        textColor={review.comment ? 'neutral800' : 'neutral600'}
        lang={review.comment ? review.language : undefined}
      >
        <Comment review={review} isExcerpt />
      </Excerpt>
      {others && (
        <Excerpt tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
          {others}
        </Excerpt>
      )}
      {(review.flag || review.hasReply) && (
        <Flex gap={2} wrap="wrap" paddingTop={2}>
          {review.flag && <Badge variant="danger">{text('reviews.flagged')}</Badge>}
          {review.hasReply && <Badge variant="success">{text('reviews.replied')}</Badge>}
        </Flex>
      )}
    </>
  );
};
