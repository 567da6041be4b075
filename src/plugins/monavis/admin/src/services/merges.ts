import type {
  MergeAnswer,
  MergeBody,
  MergePreviewAnswer,
  MergesAnswer,
} from '../../../shared/contracts/merges';
import { monavisApi } from './api';

/** A merge touches both démarches, with all that belongs to them. */
const TOUCHED = [
  'MonAvisHome',
  'MonAvisCatalogue',
  'MonAvisDemarche',
  'MonAvisButtons',
  'MonAvisReviews',
  'MonAvisVerification',
  'MonAvisMerges',
  'MonAvisJournal',
] as const;

const mergesApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getMergePreview: build.query<MergePreviewAnswer, { source: number; target: number }>({
      query: ({ source, target }) => ({
        url: `/monavis/demarches/${source}/merge`,
        config: { params: { into: target } },
      }),
      // What it counts changes by itself.
      keepUnusedDataFor: 0,
    }),
    mergeDemarches: build.mutation<MergeAnswer, { source: number; body: MergeBody }>({
      query: ({ source, body }) => ({
        url: `/monavis/demarches/${source}/merge`,
        method: 'POST',
        data: body,
      }),
      invalidatesTags: (_answer, error) => (error ? [] : TOUCHED),
    }),
    getMerges: build.query<MergesAnswer, void>({
      query: () => '/monavis/merges',
      providesTags: ['MonAvisMerges'],
    }),
    undoMerge: build.mutation<MergeAnswer, number>({
      query: (id) => ({ url: `/monavis/merges/${id}/undo`, method: 'POST' }),
      invalidatesTags: TOUCHED,
    }),
  }),
});

export const {
  useGetMergePreviewQuery,
  useMergeDemarchesMutation,
  useGetMergesQuery,
  useUndoMergeMutation,
} = mergesApi;
