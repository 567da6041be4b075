import { useCallback } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { TextKey } from '../translations/text-id';
import { useErrorText, type ApiError } from './useErrorText';
import { useText, type TextValues } from './useText';

type Outcome = { data: unknown } | { error: ApiError };

/**
 * Says on screen (and, as notifications are a live region, aloud) how an action ended.
 *
 * @returns a function that takes the outcome of a mutation and tells whether it succeeded
 */
export const useFeedback = () => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const formatError = useErrorText();
  return useCallback(
    (outcome: Outcome, success: TextKey, values?: TextValues): boolean => {
      const isFailure = 'error' in outcome;
      toggleNotification(
        isFailure
          ? { type: 'danger', message: formatError(outcome.error) }
          : { type: 'success', message: text(success, values) }
      );
      return !isFailure;
    },
    [formatError, text, toggleNotification]
  );
};
