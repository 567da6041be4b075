import type {
  AddDomainsAnswer,
  AddDomainsBody,
  AllowedDomainsAnswer,
  RemoveDomainAnswer,
} from '../../../shared/contracts/accounts';
import { monavisApi } from './api';

const allowedDomainsApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getAllowedDomains: build.query<AllowedDomainsAnswer, void>({
      query: () => ({ url: '/monavis/allowed-domains' }),
      providesTags: ['MonAvisAllowedDomains'],
    }),
    addDomains: build.mutation<AddDomainsAnswer, AddDomainsBody>({
      query: (body) => ({ url: '/monavis/allowed-domains', method: 'POST', data: body }),
      invalidatesTags: (_answer, error) =>
        error ? [] : ['MonAvisAllowedDomains', 'MonAvisAccountRequests', 'MonAvisJournal'],
    }),
    removeDomain: build.mutation<RemoveDomainAnswer, string>({
      query: (domain) => ({
        url: `/monavis/allowed-domains/${encodeURIComponent(domain)}`,
        method: 'DELETE',
      }),
      invalidatesTags: (_answer, error) =>
        error ? [] : ['MonAvisAllowedDomains', 'MonAvisAccountRequests', 'MonAvisJournal'],
    }),
  }),
});

export const { useGetAllowedDomainsQuery, useAddDomainsMutation, useRemoveDomainMutation } =
  allowedDomainsApi;
