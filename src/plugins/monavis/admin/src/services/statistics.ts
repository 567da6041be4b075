import type {
  DayPeriod,
  PeersAnswer,
  ReportAnswer,
  ReportQuery,
} from '../../../shared/contracts/statistics';
import { monavisApi } from './api';

const statisticsApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getReport: build.query<ReportAnswer, { numero: number; query: ReportQuery }>({
      query: ({ numero, query }) => ({
        url: `/monavis/demarches/${numero}/statistics/report`,
        config: { params: query },
      }),
      providesTags: (_answer, _error, { numero }) => [{ type: 'MonAvisReviews', id: numero }],
    }),
    getPeers: build.query<PeersAnswer, { numero: number; period: DayPeriod }>({
      query: ({ numero, period }) => ({
        url: `/monavis/demarches/${numero}/statistics/peers`,
        config: { params: period },
      }),
      providesTags: (_answer, _error, { numero }) => [{ type: 'MonAvisReviews', id: numero }],
    }),
  }),
});

export const { useGetReportQuery, useGetPeersQuery } = statisticsApi;
