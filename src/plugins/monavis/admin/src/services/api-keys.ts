import type {
  ApiKeysAnswer,
  CreateAdministrationKeyBody,
  CreateApiKeyBody,
  CreatedApiKeyAnswer,
  RevokedApiKeyAnswer,
} from '../../../shared/contracts/api-keys';
import { monavisApi } from './api';

const keysUrl = (numero: number) => `/monavis/demarches/${numero}/api-keys`;

/** A key of a démarche is also in the list of all of them. */
const CHANGED = ['MonAvisApiKeys', 'MonAvisJournal'] as const;

const apiKeysApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getApiKeys: build.query<ApiKeysAnswer, number>({
      query: keysUrl,
      providesTags: ['MonAvisApiKeys'],
    }),
    createApiKey: build.mutation<CreatedApiKeyAnswer, { numero: number; body: CreateApiKeyBody }>({
      query: ({ numero, body }) => ({ url: keysUrl(numero), method: 'POST', data: body }),
      invalidatesTags: (_answer, error) => (error ? [] : CHANGED),
    }),
    revokeApiKey: build.mutation<RevokedApiKeyAnswer, { numero: number; id: number }>({
      query: ({ numero, id }) => ({
        url: `${keysUrl(numero)}/${id}/revocation`,
        method: 'POST',
      }),
      invalidatesTags: CHANGED,
    }),
    getAllApiKeys: build.query<ApiKeysAnswer, void>({
      query: () => '/monavis/api-keys',
      providesTags: ['MonAvisApiKeys'],
    }),
    createAdministrationKey: build.mutation<CreatedApiKeyAnswer, CreateAdministrationKeyBody>({
      query: (body) => ({ url: '/monavis/api-keys', method: 'POST', data: body }),
      invalidatesTags: (_answer, error) => (error ? [] : CHANGED),
    }),
    revokeAnyApiKey: build.mutation<RevokedApiKeyAnswer, number>({
      query: (id) => ({ url: `/monavis/api-keys/${id}/revocation`, method: 'POST' }),
      invalidatesTags: CHANGED,
    }),
  }),
});

export const {
  useGetApiKeysQuery,
  useCreateApiKeyMutation,
  useRevokeApiKeyMutation,
  useGetAllApiKeysQuery,
  useCreateAdministrationKeyMutation,
  useRevokeAnyApiKeyMutation,
} = apiKeysApi;
