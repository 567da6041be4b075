import { useState } from 'react';
import { Button, Typography } from '@strapi/design-system';
import type { SaveReplyAnswer } from '../../../../../shared/contracts/replies';
import type { ReviewDetail } from '../../../../../shared/contracts/reviews';
import { PERMISSIONS } from '../../../../../shared/permissions';
import { useCan } from '../../../hooks/useCan';
import { useFocusAfterChange } from '../../../hooks/useFocusAfterChange';
import { useText } from '../../../hooks/useText';
import { useGetReplyQuery } from '../../../services/replies';
import { FollowUpSection } from './FollowUpSection';
import { MaskedNotice } from './MaskedNotice';
import { ReplyForm } from './ReplyForm';
import { ReplyView } from './ReplyView';
import { typedReply } from './typed-replies';

interface ReplySectionProps {
  numero: number;
  review: Pick<ReviewDetail, 'id'>;
}

/** The public answer to a review: written, kept as a draft, published with the comment, taken back. */
export const ReplySection = ({ numero, review: { id } }: ReplySectionProps) => {
  const text = useText();
  const canReply = useCan(PERMISSIONS.answerReviews);
  const place = { numero, id };
  const { currentData, isError, refetch } = useGetReplyQuery(place);
  const [isWriting, setIsWriting] = useState(typedReply(id) !== undefined);
  const [masked, setMasked] = useState<SaveReplyAnswer['meta']['masked']>({});
  const [titleRef, expectChange] = useFocusAfterChange<HTMLHeadingElement>(currentData);
  if (!currentData && !isError) return null;
  const state = currentData?.data;
  const { reply = null, commentVersion = null } = state ?? {};

  const handleSaved = ({ meta }: SaveReplyAnswer) => {
    setMasked(meta.masked);
    setIsWriting(false);
    expectChange();
  };

  return (
    <FollowUpSection
      title={text('reply.title')}
      titleRef={titleRef}
      onRetry={isError ? refetch : undefined}
    >
      <MaskedNotice masked={masked} />
      {state && commentVersion === null && !reply && (
        <Typography tag="p" textColor="neutral600">
          {text('reply.no-comment')}
        </Typography>
      )}
      {state && canReply && isWriting && commentVersion !== null && (
        <ReplyForm
          place={place}
          state={{ ...state, commentVersion }}
          onSaved={handleSaved}
          onCancel={() => setIsWriting(false)}
        />
      )}
      {state && reply && !isWriting && (
        <ReplyView
          place={place}
          state={state}
          reply={reply}
          canReply={canReply}
          onEdit={() => setIsWriting(true)}
          onSaved={handleSaved}
          onDeleted={expectChange}
        />
      )}
      {state && canReply && !reply && !isWriting && commentVersion !== null && (
        <Button variant="secondary" onClick={() => setIsWriting(true)}>
          {text('reply.action')}
        </Button>
      )}
    </FollowUpSection>
  );
};
