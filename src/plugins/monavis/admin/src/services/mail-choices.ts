import type { MailChoices, MailChoicesAnswer } from '../../../shared/contracts/agent-mails';
import { monavisApi } from './api';

const url = '/monavis/mail-choices';

const mailChoicesApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getMailChoices: build.query<MailChoicesAnswer, void>({
      query: () => url,
      providesTags: ['MonAvisMailChoices'],
    }),
    setMailChoices: build.mutation<MailChoicesAnswer, MailChoices>({
      query: (data) => ({ url, method: 'PUT', data }),
      invalidatesTags: ['MonAvisMailChoices'],
      /** A box is checked at once, and is as it was when the server refuses. */
      async onQueryStarted(choices, { dispatch, queryFulfilled }) {
        const patch = dispatch(
          mailChoicesApi.util.updateQueryData('getMailChoices', undefined, (answer) => {
            answer.data = choices;
          })
        );
        await queryFulfilled.catch(patch.undo);
      },
    }),
  }),
});

export const { useGetMailChoicesQuery, useSetMailChoicesMutation } = mailChoicesApi;
