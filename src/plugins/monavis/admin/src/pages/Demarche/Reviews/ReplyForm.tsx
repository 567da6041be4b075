import { useRef, useState } from 'react';
import type { ChangeEvent, FormEvent } from 'react';
import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import {
  MAX_REPLY_CHARACTERS,
  type ReplyState,
  type SaveReplyAnswer,
} from '../../../../../shared/contracts/replies';
import { TypedText } from '../../../components/TypedText';
import { useText } from '../../../hooks/useText';
import type { ReviewPlace } from '../../../services/review-place';
import { forgetTypedReply, keepTypedReply, typedReply } from './typed-replies';
import { useSaveReply } from './useSaveReply';

interface ReplyFormProps {
  place: ReviewPlace;
  state: ReplyState & { commentVersion: string };
  onSaved: (answer: SaveReplyAnswer) => void;
  onCancel: () => void;
}

/** Writes an answer. What is typed outlives errors, and the drawer. */
export const ReplyForm = ({ place, state, onSaved, onCancel }: ReplyFormProps) => {
  const text = useText();
  const { id } = place;
  const { reply } = state;
  const [body, setBody] = useState(typedReply(id) ?? reply?.body ?? '');
  const [isMissing, setIsMissing] = useState(false);
  // What a colleague saved while one was writing is shown, to be read before it is replaced.
  const [firstRevision] = useState(state.revision);
  const { save, isSaving } = useSaveReply(place, state);
  const field = useRef<HTMLTextAreaElement>(null);
  const count = [...body.trim()].length;
  const isTooLong = count > MAX_REPLY_CHARACTERS;
  const values = { count, max: MAX_REPLY_CHARACTERS };

  const handleChange = ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
    setBody(target.value);
    keepTypedReply(id, target.value);
  };

  const submit = async (isPublished: boolean) => {
    setIsMissing(count === 0);
    if (count === 0 || isTooLong) {
      field.current?.focus();
      return;
    }
    const answer = await save({ body, isPublished });
    if (!answer) return;
    forgetTypedReply(id);
    onSaved(answer);
  };

  const handleCancel = () => {
    forgetTypedReply(id);
    onCancel();
  };

  let error: string | undefined;
  if (isMissing && count === 0) error = text('form.required');
  if (isTooLong) error = text('reply.too-long', values);

  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit(true);
      }}
    >
      {reply && state.revision !== firstRevision && (
        <Box background="neutral100" hasRadius padding={3} marginBottom={3}>
          <Typography tag="p" fontWeight="bold">
            {text('reply.meanwhile')}
          </Typography>
          <TypedText>{reply.body}</TypedText>
        </Box>
      )}
      <Field.Root name="reply" required hint={text('reply.hint', values)} error={error}>
        <Field.Label>{text('reply.label')}</Field.Label>
        <Textarea ref={field} autoFocus value={body} onChange={handleChange} />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <Flex gap={2} wrap="wrap" paddingTop={3}>
        <Button type="submit" loading={isSaving}>
          {text(reply?.publishedAt ? 'reply.save' : 'reply.publish')}
        </Button>
        {!reply?.publishedAt && (
          <Button variant="secondary" disabled={isSaving} onClick={() => void submit(false)}>
            {text('reply.save-draft')}
          </Button>
        )}
        <Button variant="tertiary" disabled={isSaving} onClick={handleCancel}>
          {text('form.cancel')}
        </Button>
      </Flex>
    </form>
  );
};
