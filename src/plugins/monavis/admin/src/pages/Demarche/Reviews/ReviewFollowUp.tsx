import { Box, Divider } from '@strapi/design-system';
import type { ReviewDetail } from '../../../../../shared/contracts/reviews';
import { FlagSection } from './FlagSection';
import { ReplySection } from './ReplySection';

interface ReviewFollowUpProps {
  numero: number;
  review: ReviewDetail;
  /** An administrateur hid the review: it leaves the list. */
  onHidden: () => void;
}

/** What porteurs and administrateurs do about a review: answer it in public, flag it, hide it. */
export const ReviewFollowUp = ({ numero, review, onHidden }: ReviewFollowUpProps) => (
  <Box key={review.id}>
    <Box paddingTop={6} paddingBottom={5}>
      <Divider />
    </Box>
    <ReplySection numero={numero} review={review} />
    <FlagSection numero={numero} review={review} onHidden={onHidden} />
  </Box>
);
