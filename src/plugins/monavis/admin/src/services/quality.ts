import type { QualityAnswer, QualityQuery } from '../../../shared/contracts/quality';
import { monavisApi } from './api';

const qualityApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getQuality: build.query<QualityAnswer, QualityQuery>({
      query: (params) => ({ url: '/monavis/quality', config: { params } }),
      providesTags: ['MonAvisCatalogue'],
    }),
  }),
});

export const { useGetQualityQuery } = qualityApi;
