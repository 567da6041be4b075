import { useAPIErrorHandler } from '@strapi/strapi/admin';

export type ApiError = Parameters<
  ReturnType<typeof useAPIErrorHandler>['_unstableFormatAPIError']
>[0];

/** @returns a function that words what the server answered to a request that failed */
export const useErrorText = (): ((error: ApiError) => string) =>
  useAPIErrorHandler()._unstableFormatAPIError;
