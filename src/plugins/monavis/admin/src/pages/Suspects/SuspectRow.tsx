import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { ReviewContent } from '../../../../shared/contracts/reviews';
import { SatisfactionMark } from '../../components/SatisfactionMark';
import { useDates } from '../../hooks/useDates';
import { useText } from '../../hooks/useText';

interface SuspectRowProps {
  review: ReviewContent;
  isSelected: boolean;
  onToggle: () => void;
}

/** One suspect: when, how it went, what was written. */
export const SuspectRow = ({ review, isSelected, onToggle }: SuspectRowProps) => {
  const text = useText();
  const { dayAndTime } = useDates();
  const date = dayAndTime(review.createdAt);
  return (
    <Flex tag="li" alignItems="flex-start" gap={3} paddingTop={3}>
      <Checkbox
        aria-label={text('suspects.select', { date })}
        checked={isSelected}
        onCheckedChange={onToggle}
      />
      <Box>
        <Flex gap={3} wrap="wrap">
          <Typography textColor="neutral600">{date}</Typography>
          <SatisfactionMark satisfaction={review.satisfaction} />
        </Flex>
        <Typography
          tag="p"
          textColor={review.comment ? 'neutral800' : 'neutral600'}
          style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
          lang={review.comment ? review.language : undefined}
        >
          {review.comment ?? text('reviews.no-comment')}
        </Typography>
      </Box>
    </Flex>
  );
};
