import { useEffect, useRef } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { ReviewDetail } from '../../../../../shared/contracts/reviews';
import { useErrorText } from '../../../hooks/useErrorText';
import { useSetReviewReadMutation } from '../../../services/reviews';

/**
 * Marks the review on screen as read when it opens, once: who marks it as unread again keeps it so.
 *
 * @param review - undefined until it is known
 * @returns a function that changes the mark
 */
export const useReadMark = (numero: number, review: ReviewDetail | undefined) => {
  const formatError = useErrorText();
  const { toggleNotification } = useNotification();
  const [setRead] = useSetReviewReadMutation();
  const opened = useRef<number>();

  // Opening is no event of its own: a review is also reached by its address, and by the browser's history.
  useEffect(() => {
    if (!review || opened.current === review.id) return;
    opened.current = review.id;
    if (!review.isRead) void setRead({ numero, id: review.id, isRead: true });
  }, [numero, review, setRead]);

  return async (): Promise<void> => {
    if (!review) return;
    const answer = await setRead({ numero, id: review.id, isRead: !review.isRead });
    if ('error' in answer)
      toggleNotification({ type: 'danger', message: formatError(answer.error) });
  };
};
