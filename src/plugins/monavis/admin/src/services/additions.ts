import type {
  AddDemarcheAnswer,
  AddDemarcheBody,
  AdditionChoicesAnswer,
  DuplicatesAnswer,
  DuplicatesQuery,
} from '../../../shared/contracts/additions';
import { monavisApi } from './api';

const additionsApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getAdditionChoices: build.query<AdditionChoicesAnswer, void>({
      query: () => '/monavis/additions/choices',
      providesTags: ['MonAvisCatalogue'],
    }),
    getDuplicates: build.query<DuplicatesAnswer, DuplicatesQuery>({
      query: (params) => ({ url: '/monavis/additions/duplicates', config: { params } }),
      providesTags: ['MonAvisCatalogue'],
    }),
    addDemarche: build.mutation<AddDemarcheAnswer, AddDemarcheBody>({
      query: (body) => ({ url: '/monavis/additions', method: 'POST', data: body }),
      // Also when it is refused: somebody may just have added the same.
      invalidatesTags: ['MonAvisHome', 'MonAvisCatalogue', 'MonAvisVerification'],
    }),
  }),
});

export const { useGetAdditionChoicesQuery, useGetDuplicatesQuery, useAddDemarcheMutation } =
  additionsApi;
