import type { AuditAnswer, AuditQuery } from '../../../shared/contracts/audit';
import { monavisApi } from './api';

const journalApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getJournal: build.query<AuditAnswer, AuditQuery>({
      query: (params) => ({ url: '/monavis/journal', config: { params } }),
      providesTags: ['MonAvisJournal'],
    }),
  }),
});

export const { useGetJournalQuery } = journalApi;
