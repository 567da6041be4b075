import { Badge, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type {
  ReplyState,
  ReviewReply,
  SaveReplyAnswer,
} from '../../../../../shared/contracts/replies';
import { TypedText } from '../../../components/TypedText';
import { useDates } from '../../../hooks/useDates';
import { useFeedback } from '../../../hooks/useFeedback';
import { useText } from '../../../hooks/useText';
import { useDeleteReplyMutation } from '../../../services/replies';
import type { ReviewPlace } from '../../../services/review-place';
import { useSaveReply } from './useSaveReply';

interface ReplyViewProps {
  place: ReviewPlace;
  state: ReplyState;
  reply: ReviewReply;
  canReply: boolean;
  onEdit: () => void;
  onSaved: (answer: SaveReplyAnswer) => void;
  onDeleted: () => void;
}

/** An answer as it stands, whether citizens see it, and what one may do with it. */
export const ReplyView = (props: ReplyViewProps) => {
  const { place, state, reply, canReply, onEdit, onSaved, onDeleted } = props;
  const text = useText();
  const tell = useFeedback();
  const { dayAndTime } = useDates();
  const { save, isSaving } = useSaveReply(place, state);
  const [deleteReply] = useDeleteReplyMutation();
  const { body, author, publishedAt, isOutdated } = reply;
  const date = dayAndTime(publishedAt ?? reply.updatedAt);

  const handlePublication = async () => {
    const answer = await save({ body, isPublished: !publishedAt });
    if (answer) onSaved(answer);
  };
  const handleDelete = async () => {
    tell(await deleteReply({ ...place, revision: state.revision }), 'reply.deleted');
    onDeleted();
  };

  return (
    <>
      <Flex gap={3} wrap="wrap">
        <Badge variant={publishedAt && !isOutdated ? 'success' : 'neutral'}>
          {text(publishedAt ? 'reply.state.published' : 'reply.state.draft')}
        </Badge>
        <Typography variant="pi" textColor="neutral600">
          {author ? text('reply.by', { name: author, date }) : date}
        </Typography>
      </Flex>
      {isOutdated && (
        <Typography tag="p" textColor="danger600" paddingTop={2}>
          {text(state.commentVersion === null ? 'reply.outdated.gone' : 'reply.outdated')}
        </Typography>
      )}
      <TypedText paddingTop={2} paddingBottom={3}>
        {body}
      </TypedText>
      {canReply && (
        <Flex gap={2} wrap="wrap">
          {state.commentVersion !== null && (
            <>
              <Button variant="tertiary" onClick={onEdit}>
                {text('reply.edit')}
              </Button>
              <Button variant="tertiary" loading={isSaving} onClick={handlePublication}>
                {text(publishedAt ? 'reply.unpublish' : 'reply.publish')}
              </Button>
            </>
          )}
          <Dialog.Root>
            <Dialog.Trigger>
              <Button variant="danger-light">{text('reply.delete')}</Button>
            </Dialog.Trigger>
            <ConfirmDialog title={text('reply.delete')} onConfirm={handleDelete}>
              {text('reply.delete.explanation')}
            </ConfirmDialog>
          </Dialog.Root>
        </Flex>
      )}
    </>
  );
};
