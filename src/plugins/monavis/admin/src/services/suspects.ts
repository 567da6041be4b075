import type {
  SuspectDecisionAnswer,
  SuspectDecisionBody,
  SuspectGroupKey,
  SuspectGroupsAnswer,
  SuspectsAnswer,
  SuspectsQuery,
} from '../../../shared/contracts/suspects';
import { monavisApi } from './api';

const suspectsApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getSuspectGroups: build.query<SuspectGroupsAnswer, { page: number }>({
      query: (params) => ({ url: '/monavis/suspects', config: { params } }),
      providesTags: ['MonAvisSuspects'],
    }),
    getSuspects: build.query<SuspectsAnswer, SuspectGroupKey & Pick<SuspectsQuery, 'before'>>({
      query: ({ buttonId, ...query }) => ({
        url: '/monavis/suspects/reviews',
        config: { params: { ...query, buttonId: buttonId ?? undefined } },
      }),
      providesTags: ['MonAvisSuspects'],
    }),
    decideSuspects: build.mutation<SuspectDecisionAnswer, SuspectDecisionBody>({
      query: (body) => ({ url: '/monavis/suspects/decision', method: 'POST', data: body }),
      invalidatesTags: (_answer, error, { numero }) =>
        error ? [] : ['MonAvisSuspects', 'MonAvisJournal', { type: 'MonAvisReviews', id: numero }],
    }),
  }),
});

export const { useGetSuspectGroupsQuery, useGetSuspectsQuery, useDecideSuspectsMutation } =
  suspectsApi;
