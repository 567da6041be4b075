import type { ReviewButton } from '../../../../../../shared/contracts/reviews';
import { useDates } from '../../../../hooks/useDates';
import { useText } from '../../../../hooks/useText';
import type { Period } from '../../../../services/reviews';
import type { FilterChanges, ReviewsAddress } from '../reviews-address';
import { useButtonName } from './useButtonName';

export interface ActiveFilter {
  /** Says the filter and its value. */
  label: string;
  /** What takes it away. */
  removal: FilterChanges;
}

/**
 * @param buttons - undefined until they are known
 * @returns the filters that are set, in words, in the order in which they are chosen
 */
export const useActiveFilters = (
  { filter, periodName, period }: Pick<ReviewsAddress, 'filter' | 'periodName' | 'period'>,
  buttons: ReviewButton[] | undefined
): ActiveFilter[] => {
  const text = useText();
  const { day } = useDates();
  const nameOf = useButtonName();

  const wordPeriod = ({ from, to }: Period): string | undefined => {
    if (periodName !== 'custom')
      return periodName === 'all' ? undefined : text(`filters.period.${periodName}`);
    if (from && to) return text('filters.chip.between', { from: day(from), to: day(to) });
    if (from) return text('filters.chip.since', { from: day(from) });
    return to && text('filters.chip.until', { to: day(to) });
  };

  const named = (filterLabel: string, value: string | undefined) =>
    value && text('filters.chip', { filter: filterLabel, value });

  const { q, satisfaction, clarity, help, difficulty, button, withComment, unread, flagged } =
    filter;
  const chosenButton =
    button === undefined
      ? undefined
      : nameOf(buttons?.find(({ id }) => id === button) ?? { id: button, name: null });

  const all: [label: string | false | undefined, removal: FilterChanges][] = [
    [named(text('filters.chip.words'), q), { q: undefined }],
    [wordPeriod(period), { period: undefined, from: undefined, to: undefined }],
    [
      named(text('filters.satisfaction'), satisfaction && text(`satisfaction.${satisfaction}`)),
      { satisfaction: undefined },
    ],
    [
      named(text('filters.clarity'), clarity && text('answer.level', { level: clarity })),
      { clarity: undefined },
    ],
    [named(text('filters.help'), help && text(`help.${help}`)), { help: undefined }],
    [
      named(text('filters.difficulty'), difficulty && text(`difficulty.${difficulty}`)),
      { difficulty: undefined },
    ],
    [named(text('filters.button'), chosenButton), { button: undefined }],
    [withComment && text('filters.withComment'), { withComment: undefined }],
    [unread && text('filters.unread'), { unread: undefined }],
    [flagged && text('filters.flagged'), { flagged: undefined }],
  ];
  return all.flatMap(([label, removal]) => (label ? [{ label, removal }] : []));
};
