import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ModeratedReview } from '../../../../shared/contracts/moderation';
import { SatisfactionMark } from '../../components/SatisfactionMark';
import { TitleLink } from '../../components/TitleLink';
import { TypedText } from '../../components/TypedText';
import { useDates } from '../../hooks/useDates';
import { useText } from '../../hooks/useText';
import { reviewLink } from '../../paths';

const Quote = styled(Box)`
  border-left: 4px solid ${({ theme }) => theme.colors.neutral200};
  padding-left: ${({ theme }) => theme.spaces[4]};
`;

/** What was flagged: when, how it went, what was written. A hidden review has no page to open. */
export const FlaggedReview = ({ moderated }: { moderated: ModeratedReview }) => {
  const text = useText();
  const { dayAndTime } = useDates();
  const { flag, numero, review } = moderated;
  const { id, createdAt, satisfaction, comment, language, source } = review;
  const title = text('review.title', { date: dayAndTime(createdAt) });
  return (
    <Quote>
      <Flex gap={3} wrap="wrap" paddingBottom={2}>
        {flag.state === 'hidden' ? (
          <Typography textColor="neutral600">{title}</Typography>
        ) : (
          <Typography>
            <TitleLink to={reviewLink(numero, id)}>{title}</TitleLink>
          </Typography>
        )}
        <SatisfactionMark satisfaction={satisfaction} />
        {source && <Typography textColor="neutral600">{source}</Typography>}
      </Flex>
      <TypedText
        textColor={comment ? 'neutral800' : 'neutral600'}
        lang={comment ? language : undefined}
      >
        {comment === '' ? text('review.comment.erased') : (comment ?? text('reviews.no-comment'))}
      </TypedText>
    </Quote>
  );
};
