import { Typography } from '@strapi/design-system';
import type { ReviewEntry } from '../../../../../../shared/contracts/reviews';
import { Panel } from '../../../../components/Panel';
import { useText } from '../../../../hooks/useText';
import { ReviewRow } from './ReviewRow';
import { Table } from './Table';

const COLUMNS = ['date', 'satisfaction', 'clarity', 'comment', 'source'] as const;

interface ReviewTableProps {
  reviews: ReviewEntry[];
  /** The next page is on its way. */
  isStale: boolean;
  linkToReview: (id: number) => string;
}

/** Reviews as lines: date, satisfaction, clarity, comment with help and difficulties, source. */
export const ReviewTable = ({ reviews, isStale, linkToReview }: ReviewTableProps) => {
  const text = useText();
  return (
    <Panel padding={0} marginTop={3}>
      <Table $isStale={isStale} aria-busy={isStale}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
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
