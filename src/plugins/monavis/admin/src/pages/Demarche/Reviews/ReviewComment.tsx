import { Box, Typography } from '@strapi/design-system';
import type { ReviewDetail } from '../../../../../shared/contracts/reviews';
import { shownSteps } from '../../../../../shared/shown-parts';
import { useText } from '../../../hooks/useText';
import { Comment } from './List/Comment';

/** The comment, whole. */
export const ReviewComment = ({ review }: { review: ReviewDetail }) => {
  const text = useText();
  const { comment, language, formSettings } = review;
  const isAsked = comment !== null || shownSteps(formSettings).includes('comment');
  return (
    <div>
      <Typography tag="h3" textColor="neutral600">
        {text('question.comment')}
      </Typography>
      <Box
        paddingTop={comment ? 4 : 1}
        paddingBottom={comment ? 4 : 0}
        paddingLeft={comment ? 5 : 0}
        paddingRight={comment ? 5 : 0}
        marginTop={comment ? 2 : 0}
        background={comment ? 'neutral100' : undefined}
        hasRadius
      >
        <Typography
          tag="p"
          variant={comment ? 'epsilon' : 'omega'}
          textColor={comment ? 'neutral800' : 'neutral600'}
          style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
          lang={comment ? language : undefined}
        >
          {isAsked ? <Comment review={review} /> : text('answer.not-asked')}
        </Typography>
      </Box>
    </div>
  );
};
