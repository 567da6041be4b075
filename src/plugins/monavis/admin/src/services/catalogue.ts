import type {
  CatalogueAnswer,
  CatalogueQuery,
  DemarcheAnswer,
} from '../../../shared/contracts/catalogue';
import { monavisApi } from './api';

const catalogueApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getCatalogue: build.query<CatalogueAnswer, CatalogueQuery>({
      query: (params) => ({ url: '/monavis/catalogue', config: { params } }),
      providesTags: ['MonAvisCatalogue'],
    }),
    getDemarche: build.query<DemarcheAnswer, number>({
      query: (numero) => `/monavis/demarches/${numero}`,
      providesTags: (_answer, _error, numero) => [{ type: 'MonAvisDemarche', id: numero }],
    }),
  }),
});

export const { useGetCatalogueQuery, useGetDemarcheQuery } = catalogueApi;
