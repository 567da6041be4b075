import type { ReplyState, SaveReplyAnswer } from '../../../../../shared/contracts/replies';
import { useFeedback } from '../../../hooks/useFeedback';
import { useSaveReplyMutation } from '../../../services/replies';
import type { ReviewPlace } from '../../../services/review-place';

/** Saves an answer on top of what is on screen, and says how it ended. */
export const useSaveReply = (place: ReviewPlace, { revision, commentVersion }: ReplyState) => {
  const tell = useFeedback();
  const [saveReply, { isLoading }] = useSaveReplyMutation();

  return {
    isSaving: isLoading,
    /** @returns undefined when it could not be saved */
    save: async (changes: {
      body: string;
      isPublished: boolean;
    }): Promise<SaveReplyAnswer | undefined> => {
      const body = { ...changes, revision, commentVersion: commentVersion ?? '' };
      const outcome = await saveReply({ ...place, body });
      const isDone = tell(outcome, changes.isPublished ? 'reply.published' : 'reply.saved');
      return isDone && 'data' in outcome ? outcome.data : undefined;
    },
  };
};
