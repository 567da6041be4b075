import type {
  AcceptAccountsAnswer,
  AcceptAccountsBody,
  AccountRequestsAnswer,
  AccountRequestsQuery,
  RefuseAccountAnswer,
  RefuseAccountBody,
} from '../../../shared/contracts/accounts';
import { monavisApi } from './api';

const accountRequestsApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getAccountRequests: build.query<AccountRequestsAnswer, AccountRequestsQuery>({
      query: (params) => ({ url: '/monavis/account-requests', config: { params } }),
      providesTags: ['MonAvisAccountRequests'],
    }),
    acceptAccounts: build.mutation<AcceptAccountsAnswer, AcceptAccountsBody>({
      query: (body) => ({
        url: '/monavis/account-requests/acceptance',
        method: 'POST',
        data: body,
      }),
      invalidatesTags: (_answer, error) =>
        error ? [] : ['MonAvisAccountRequests', 'MonAvisAllowedDomains', 'MonAvisJournal'],
    }),
    refuseAccount: build.mutation<RefuseAccountAnswer, { id: number; body: RefuseAccountBody }>({
      query: ({ id, body }) => ({
        url: `/monavis/account-requests/${id}/refusal`,
        method: 'POST',
        data: body,
      }),
      invalidatesTags: (_answer, error) =>
        error ? [] : ['MonAvisAccountRequests', 'MonAvisJournal'],
    }),
  }),
});

export const { useGetAccountRequestsQuery, useAcceptAccountsMutation, useRefuseAccountMutation } =
  accountRequestsApi;
