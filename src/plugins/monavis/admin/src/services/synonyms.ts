import type {
  RemoveSynonymAnswer,
  Synonym,
  SynonymAnswer,
  SynonymPair,
  SynonymsAnswer,
} from '../../../shared/contracts/catalogue';
import { monavisApi } from './api';

const CHANGED = ['MonAvisSynonyms', 'MonAvisCatalogue', 'MonAvisJournal'] as const;

const synonymsApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getSynonyms: build.query<SynonymsAnswer, void>({
      query: () => ({ url: '/monavis/synonyms' }),
      providesTags: ['MonAvisSynonyms'],
    }),
    addSynonym: build.mutation<SynonymAnswer, SynonymPair>({
      query: (body) => ({ url: '/monavis/synonyms', method: 'POST', data: body }),
      invalidatesTags: (_answer, error) => (error ? [] : CHANGED),
    }),
    changeSynonym: build.mutation<SynonymAnswer, Synonym>({
      query: ({ id, ...body }) => ({ url: `/monavis/synonyms/${id}`, method: 'PUT', data: body }),
      invalidatesTags: (_answer, error) => (error ? [] : CHANGED),
    }),
    removeSynonym: build.mutation<RemoveSynonymAnswer, number>({
      query: (id) => ({ url: `/monavis/synonyms/${id}`, method: 'DELETE' }),
      invalidatesTags: (_answer, error) => (error ? [] : CHANGED),
    }),
  }),
});

export const {
  useGetSynonymsQuery,
  useAddSynonymMutation,
  useChangeSynonymMutation,
  useRemoveSynonymMutation,
} = synonymsApi;
