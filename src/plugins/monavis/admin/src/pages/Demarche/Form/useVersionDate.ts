import { useCallback } from 'react';
import type { FormVersion } from '../../../../../shared/contracts/forms';
import { useDates } from '../../../hooks/useDates';
import { useText } from '../../../hooks/useText';

/** @returns a function that words when and by whom a version was published */
export const useVersionDate = () => {
  const text = useText();
  const { dayAndTime } = useDates();
  return useCallback(
    ({ publishedAt, publishedBy }: FormVersion): string => {
      if (!publishedAt) return text('form.standard');
      const date = dayAndTime(publishedAt);
      return publishedBy
        ? text('form.published.by', { date, author: publishedBy })
        : text('form.published.on', { date });
    },
    [dayAndTime, text]
  );
};
