import { useCallback } from 'react';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { useText } from './useText';

export type ApiError = Parameters<
  ReturnType<typeof useAPIErrorHandler>['_unstableFormatAPIError']
>[0];

/** What Chrome, Firefox and Safari say, in English, of a request that no server answered. */
const UNANSWERED = /^(?:Failed to fetch|NetworkError\b|Load failed)/;

/** @returns a function that words what the server answered to a request that failed, or that it did not answer */
export const useErrorText = (): ((error: ApiError) => string) => {
  const text = useText();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  return useCallback(
    (error) =>
      UNANSWERED.test(error.message ?? '') ? text('error.unanswered') : formatError(error),
    [formatError, text]
  );
};
