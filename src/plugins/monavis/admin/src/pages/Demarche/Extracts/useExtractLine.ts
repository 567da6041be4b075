import { useIntl } from 'react-intl';
import type { ExtractEntry } from '../../../../../shared/contracts/extracts';
import { useDates } from '../../../hooks/useDates';
import { useText } from '../../../hooks/useText';
import { useFilterWords } from './useFilterWords';

const KILO = 1_000;
const MEGA = 1_000_000;

/** @returns when an export was asked for, of which reviews, how large it is, and until when it is kept */
export const useExtractLine = ({
  askedAt,
  filter,
  state,
  done,
  size,
  expiresAt,
}: ExtractEntry): string => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { dayAndTime } = useDates();
  const sizeOf = (bytes: number): string =>
    bytes < MEGA
      ? formatNumber(Math.max(1, Math.round(bytes / KILO)), { style: 'unit', unit: 'kilobyte' })
      : formatNumber(bytes / MEGA, {
          style: 'unit',
          unit: 'megabyte',
          maximumSignificantDigits: 3,
        });
  const filters = useFilterWords(filter);
  return [
    dayAndTime(askedAt),
    filters ? text('extracts.scope.filtered', { filters }) : text('extracts.scope.all'),
    ...(state === 'ready' && size !== null
      ? [text('extracts.count', { count: done }), sizeOf(size)]
      : []),
    ...(state === 'ready' && expiresAt
      ? [text('extracts.until', { date: dayAndTime(expiresAt) })]
      : []),
  ].join(' · ');
};
