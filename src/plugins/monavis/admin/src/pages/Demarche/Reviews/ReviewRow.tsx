import { Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ReviewEntry } from '../../../../../shared/contracts/reviews';
import { SatisfactionMark } from '../../../components/SatisfactionMark';
import { useDates } from '../../../hooks/useDates';
import { useText } from '../../../hooks/useText';

/** The whole line opens the review, through the one link that is in it. */
const Row = styled.tr`
  position: relative;

  a::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
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
    <Row>
      <td>
        <Link
          tag={RouterLink}
          to={link}
          preventScrollReset
          aria-label={text('reviews.open', { date })}
        >
          {date}
        </Link>
      </td>
      <td className="short">
        <SatisfactionMark satisfaction={review.satisfaction} />
      </td>
      <td className="wide short">
        {review.clarity === null ? (
          <Typography textColor="neutral600">{text('answer.none')}</Typography>
        ) : (
          <Typography>{text('answer.level', { level: review.clarity })}</Typography>
        )}
      </td>
      <td>
        <Excerpt tag="p" textColor={review.comment ? 'neutral800' : 'neutral600'}>
          {review.comment ?? text('reviews.no-comment')}
        </Excerpt>
      </td>
      <td className="wide">
        <Typography>{review.source ?? text('answer.none')}</Typography>
      </td>
    </Row>
  );
};
