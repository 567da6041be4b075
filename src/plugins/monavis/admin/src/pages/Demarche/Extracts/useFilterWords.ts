import type { ReviewFilter } from '../../../../../shared/contracts/reviews';
import { useDates } from '../../../hooks/useDates';
import { useText } from '../../../hooks/useText';

/** @returns the filters of an export, one after the other; nothing for every review */
export const useFilterWords = (filter: ReviewFilter): string => {
  const text = useText();
  const { day } = useDates();
  const { from, to, satisfaction, clarity, withComment, button, help, difficulty } = filter;
  return [
    from && text('extracts.filter.from', { date: day(from) }),
    to && text('extracts.filter.to', { date: day(to) }),
    satisfaction && text(`satisfaction.${satisfaction}`),
    clarity && text('extracts.filter.clarity', { clarity }),
    withComment && text('extracts.filter.comment'),
    button !== undefined && text('extracts.filter.button'),
    help && text(`help.${help}`),
    difficulty && text(`difficulty.${difficulty}`),
    filter.unread && text('extracts.filter.unread'),
    filter.flagged && text('extracts.filter.flagged'),
    filter.q && text('extracts.filter.words', { words: filter.q }),
  ]
    .filter(Boolean)
    .join(', ');
};
