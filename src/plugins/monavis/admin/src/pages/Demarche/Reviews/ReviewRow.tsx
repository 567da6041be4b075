import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ReviewEntry } from '../../../../../shared/contracts/reviews';
import { SatisfactionMark } from '../../../components/SatisfactionMark';
import { useDates } from '../../../hooks/useDates';
import { useText } from '../../../hooks/useText';
import { reviewLinkId } from './review-link-id';

/** Opens the review from anywhere on its line. */
const LineLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};

  &::after {
    content: '';
    position: absolute;
    inset: 0;
  }
`;

const Excerpt = styled(Typography)`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  overflow: hidden;
  overflow-wrap: anywhere;
`;

/** One review in the list. */
export const ReviewRow = ({ review, link }: { review: ReviewEntry; link: string }) => {
  const text = useText();
  const { dayAndTime } = useDates();
  const date = dayAndTime(review.createdAt);
  return (
    <tr>
      <td>
        <LineLink
          id={reviewLinkId(review.id)}
          to={link}
          preventScrollReset
          aria-label={text('reviews.open', { date })}
        >
          <Typography textColor="primary600">{date}</Typography>
        </LineLink>
      </td>
      <td>
        <SatisfactionMark satisfaction={review.satisfaction} />
      </td>
      <td>
        <Typography textColor={review.clarity ? 'neutral800' : 'neutral600'}>
          {review.clarity ? text('answer.level', { level: review.clarity }) : text('answer.none')}
        </Typography>
      </td>
      <td>
        <Excerpt tag="p" textColor={review.comment ? 'neutral800' : 'neutral600'}>
          {review.comment === ''
            ? text('review.comment.erased')
            : (review.comment ?? text('reviews.no-comment'))}
        </Excerpt>
      </td>
      <td>
        <Typography>{review.source ?? text('answer.none')}</Typography>
      </td>
    </tr>
  );
};
