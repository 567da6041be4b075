import { useCallback } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { AcceptAccountsBody } from '../../../../shared/contracts/accounts';
import { useErrorText } from '../../hooks/useErrorText';
import { useText } from '../../hooks/useText';
import { useAcceptAccountsMutation } from '../../services/account-requests';

/** @returns a function that accepts requests, says what became of them, and tells whether the server answered */
export const useAcceptance = () => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const formatError = useErrorText();
  const [accept] = useAcceptAccountsMutation();

  return useCallback(
    async (body: AcceptAccountsBody): Promise<boolean> => {
      const answer = await accept(body);
      if ('error' in answer) {
        toggleNotification({ type: 'danger', message: formatError(answer.error) });
        return false;
      }
      const results = answer.data.data;
      const accepted = results.filter(({ outcome }) => outcome === 'accepted').length;
      const refused = results.length - accepted;
      toggleNotification(
        refused === 0
          ? { type: 'success', message: text('accounts.accepted', { count: accepted }) }
          : { type: 'warning', message: text('accounts.accepted.partly', { accepted, refused }) }
      );
      return true;
    },
    [accept, formatError, text, toggleNotification]
  );
};
