import { useCallback } from 'react';
import { type PrimitiveType, useIntl } from 'react-intl';
import { textId } from '../translations/text-id';
import type { TextKey } from '../translations/text-id';

/** What a text names: counts, titles… */
export type TextValues = Record<string, PrimitiveType>;

/** @returns a function that words one of the plugin's texts in the language of the session */
export const useText = () => {
  const { formatMessage } = useIntl();
  return useCallback(
    (key: TextKey, values?: TextValues): string => formatMessage({ id: textId(key) }, values),
    [formatMessage]
  );
};
