import type {
  ArchiveBody,
  CurationAnswer,
  PendingDemarchesAnswer,
  RefuseDemarcheBody,
} from '../../../shared/contracts/verification';
import { monavisApi } from './api';

/** All that shows the state of a démarche. */
const touchedBy = (numero: number) =>
  [
    'MonAvisHome',
    'MonAvisCatalogue',
    'MonAvisVerification',
    'MonAvisJournal',
    { type: 'MonAvisDemarche', id: numero },
  ] as const;

const verificationApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getPending: build.query<PendingDemarchesAnswer, { page: number }>({
      query: (params) => ({ url: '/monavis/verification', config: { params } }),
      providesTags: ['MonAvisVerification'],
    }),
    publishDemarche: build.mutation<CurationAnswer, number>({
      query: (numero) => ({ url: `/monavis/demarches/${numero}/publication`, method: 'POST' }),
      invalidatesTags: (_answer, _error, numero) => touchedBy(numero),
    }),
    refuseDemarche: build.mutation<CurationAnswer, { numero: number; body: RefuseDemarcheBody }>({
      query: ({ numero, body }) => ({
        url: `/monavis/demarches/${numero}/refusal`,
        method: 'POST',
        data: body,
      }),
      invalidatesTags: (_answer, _error, { numero }) => touchedBy(numero),
    }),
    archiveDemarche: build.mutation<CurationAnswer, { numero: number; body: ArchiveBody }>({
      query: ({ numero, body }) => ({
        url: `/monavis/demarches/${numero}/archive`,
        method: 'PUT',
        data: body,
      }),
      invalidatesTags: (_answer, _error, { numero }) => touchedBy(numero),
    }),
  }),
});

export const {
  useGetPendingQuery,
  usePublishDemarcheMutation,
  useRefuseDemarcheMutation,
  useArchiveDemarcheMutation,
} = verificationApi;
