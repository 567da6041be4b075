import type {
  CreateExtractBody,
  ExtractAnswer,
  ExtractsAnswer,
} from '../../../shared/contracts/extracts';
import type { ReviewFilter } from '../../../shared/contracts/reviews';
import { monavisApi } from './api';

const extractsUrl = (numero: number) => `/monavis/demarches/${numero}/extracts`;

/** Where the file of an export is: a session is needed. */
export const extractFileUrl = (numero: number, id: number): string =>
  `${extractsUrl(numero)}/${id}/file`;

const extractsApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getExtracts: build.query<ExtractsAnswer, number>({
      query: extractsUrl,
      providesTags: (_answer, _error, numero) => [{ type: 'MonAvisExtracts', id: numero }],
    }),
    createExtract: build.mutation<
      ExtractAnswer,
      { numero: number; body: CreateExtractBody; filter: ReviewFilter }
    >({
      query: ({ numero, body, filter }) => ({
        url: extractsUrl(numero),
        method: 'POST',
        data: body,
        config: { params: filter },
      }),
      invalidatesTags: (_answer, _error, { numero }) => [{ type: 'MonAvisExtracts', id: numero }],
    }),
    cancelExtract: build.mutation<ExtractAnswer, { numero: number; id: number }>({
      query: ({ numero, id }) => ({
        url: `${extractsUrl(numero)}/${id}/cancellation`,
        method: 'POST',
      }),
      // Also when it is refused: it may just have ended.
      invalidatesTags: (_answer, _error, { numero }) => [{ type: 'MonAvisExtracts', id: numero }],
    }),
  }),
});

export const { useGetExtractsQuery, useCreateExtractMutation, useCancelExtractMutation } =
  extractsApi;
