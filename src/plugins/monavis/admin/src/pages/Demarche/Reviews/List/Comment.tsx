import type { ReviewEntry } from '../../../../../../shared/contracts/reviews';
import { Marked } from '../../../../components/Marked';
import { useText } from '../../../../hooks/useText';
import { excerpt } from './excerpt';

interface CommentProps {
  review: ReviewEntry;
  /** Begins near what is searched, rather than with the comment. */
  isExcerpt?: boolean;
}

/** What the citizen wrote, with what is searched marked; else why there is nothing. */
export const Comment = ({ review: { comment, marks }, isExcerpt = false }: CommentProps) => {
  const text = useText();
  if (comment === null) return text('reviews.no-comment');
  if (comment === '') return text('review.comment.erased');
  return <Marked {...(isExcerpt ? excerpt(comment, marks) : { text: comment, marks })} />;
};
