import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { ArrowLeft, ArrowRight } from '@strapi/icons';
import { Link } from 'react-router-dom';
import type { ReviewsAnswer } from '../../../../../shared/contracts/reviews';
import { ListTitle } from '../../../components/ListTitle';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../hooks/useText';
import { ReviewTable } from './ReviewTable';

interface ReviewListProps {
  answer: ReviewsAnswer;
  isFetching: boolean;
  linkToReview: (id: number) => string;
  linkToCursor: (cursor: string) => string;
}

/** One page of reviews, most recent first, and the ways to the pages around it. */
export const ReviewList = ({ answer, isFetching, linkToReview, linkToCursor }: ReviewListProps) => {
  const text = useText();
  const { total, isTotalExact, previousCursor, nextCursor } = answer.meta;
  return (
    <section aria-label={text('reviews.title')}>
      <ListTitle position={answer.data.at(0)?.id}>
        {text(isTotalExact ? 'reviews.total' : 'reviews.total.about', { total })}
      </ListTitle>
      {answer.data.length === 0 ? (
        <Panel marginTop={3}>
          <Typography tag="p">{text('reviews.empty')}</Typography>
        </Panel>
      ) : (
        <ReviewTable reviews={answer.data} isStale={isFetching} linkToReview={linkToReview} />
      )}
      <Flex
        tag="nav"
        aria-label={text('pages.label')}
        justifyContent="space-between"
        gap={3}
        paddingTop={4}
      >
        {previousCursor && (
          <LinkButton
            tag={Link}
            to={linkToCursor(previousCursor)}
            variant="tertiary"
            startIcon={<ArrowLeft />}
          >
            {text('reviews.newer')}
          </LinkButton>
        )}
        {nextCursor && (
          <LinkButton
            tag={Link}
            to={linkToCursor(nextCursor)}
            variant="tertiary"
            endIcon={<ArrowRight />}
            marginLeft="auto"
          >
            {text('reviews.older')}
          </LinkButton>
        )}
      </Flex>
    </section>
  );
};
