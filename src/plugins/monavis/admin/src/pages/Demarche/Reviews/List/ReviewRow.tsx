import { Typography, VisuallyHidden } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ReviewEntry } from '../../../../../../shared/contracts/reviews';
import { SatisfactionMark } from '../../../../components/SatisfactionMark';
import { useDates } from '../../../../hooks/useDates';
import { useText } from '../../../../hooks/useText';
import { CommentCell } from './CommentCell';
import { reviewLinkId } from '../review-focus';

/** Opens the review from anywhere on its line. */
const LineLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};

  &::after {
    content: '';
    position: absolute;
    inset: 0;
  }
`;

/** Unread reviews carry a dot beside a bold date, as mails do; dates stay one under the other. */
const Dot = styled.span<{ $isRead: boolean }>`
  display: inline-block;
  width: 0.8rem;
  height: 0.8rem;
  margin-right: ${({ theme }) => theme.spaces[2]};
  border-radius: 50%;
  background: ${({ theme, $isRead }) => ($isRead ? 'transparent' : theme.colors.primary600)};
`;

interface ReviewRowProps {
  review: ReviewEntry;
  link: string;
}

/** One review in the list. */
export const ReviewRow = ({ review, link }: ReviewRowProps) => {
  const text = useText();
  const { dayAndTime } = useDates();
  const date = dayAndTime(review.createdAt);
  return (
    <tr>
      <td>
        <Dot aria-hidden $isRead={review.isRead} />
        {!review.isRead && <VisuallyHidden>{text('reviews.unread')}</VisuallyHidden>}
        <LineLink
          id={reviewLinkId(review.id)}
          to={link}
          preventScrollReset
          aria-label={text('reviews.open', { date })}
        >
          <Typography textColor="primary600" fontWeight={review.isRead ? undefined : 'bold'}>
            {date}
          </Typography>
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
        <CommentCell review={review} />
      </td>
      <td>
        <Typography>{review.source ?? text('answer.none')}</Typography>
      </td>
    </tr>
  );
};
