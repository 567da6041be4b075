import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ReviewEntry } from '../../../../../shared/contracts/reviews';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../hooks/useText';
import { ReviewRow } from './ReviewRow';

const Table = styled(Box)<{ $isStale: boolean }>`
  width: 100%;
  border-collapse: collapse;
  opacity: ${({ $isStale }) => ($isStale ? 0.6 : 1)};
  transition: opacity 150ms;

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};
    text-align: left;
    vertical-align: top;
  }

  tr + tr,
  tbody tr {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  .short {
    white-space: nowrap;
  }

  /* On a phone, what is left out here is in the drawer. */
  .wide {
    display: none;
  }

  ${({ theme }) => theme.breakpoints.medium} {
    .wide {
      display: table-cell;
    }
  }
`;

interface ReviewTableProps {
  reviews: ReviewEntry[];
  /** The next page is on its way. */
  isStale: boolean;
  linkToReview: (id: number) => string;
}

/** Reviews as lines: date, satisfaction, clarity, comment, source. */
export const ReviewTable = ({ reviews, isStale, linkToReview }: ReviewTableProps) => {
  const text = useText();
  return (
    <Panel padding={0} marginTop={3}>
      <Table tag="table" $isStale={isStale}>
        <thead>
          <tr>
            {(['date', 'satisfaction', 'clarity', 'comment', 'source'] as const).map((column) => (
              <th
                key={column}
                scope="col"
                className={column === 'clarity' || column === 'source' ? 'wide' : undefined}
              >
                <Typography variant="sigma" textColor="neutral600">
                  {text(`reviews.column.${column}`)}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reviews.map((review) => (
            <ReviewRow key={review.id} review={review} link={linkToReview(review.id)} />
          ))}
        </tbody>
      </Table>
    </Panel>
  );
};
