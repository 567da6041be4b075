import type {
  FlagBody,
  ModerationAnswer,
  ModerationDecisionAnswer,
  ModerationDecisionBody,
  ModerationView,
  ReviewFlagAnswer,
} from '../../../shared/contracts/moderation';
import { monavisApi } from './api';
import { reviewUrl, type ReviewPlace } from './review-place';

const flagOf = (place: ReviewPlace): string => `${reviewUrl(place)}/flag`;

/** Also after an error: somebody else may have changed what is on screen. */
const changedBy = ({ numero, id }: ReviewPlace) => [
  { type: 'MonAvisFlags' as const, id },
  { type: 'MonAvisReviews' as const, id: numero },
  'MonAvisModeration' as const,
  'MonAvisJournal' as const,
];

const moderationApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getFlag: build.query<ReviewFlagAnswer, ReviewPlace>({
      query: flagOf,
      providesTags: (_answer, _error, { id }) => [{ type: 'MonAvisFlags', id }],
    }),
    flagReview: build.mutation<ReviewFlagAnswer, ReviewPlace & { body: FlagBody }>({
      query: ({ body, ...place }) => ({ url: flagOf(place), method: 'POST', data: body }),
      invalidatesTags: (_answer, _error, place) => changedBy(place),
    }),
    withdrawFlag: build.mutation<ReviewFlagAnswer, ReviewPlace>({
      query: (place) => ({ url: flagOf(place), method: 'DELETE' }),
      invalidatesTags: (_answer, _error, place) => changedBy(place),
    }),
    getModeration: build.query<ModerationAnswer, { view: ModerationView; page: number }>({
      query: (params) => ({ url: '/monavis/moderation', config: { params } }),
      providesTags: ['MonAvisModeration'],
    }),
    decideModeration: build.mutation<
      ModerationDecisionAnswer,
      ReviewPlace & { body: ModerationDecisionBody }
    >({
      query: ({ id, body }) => ({
        url: `/monavis/moderation/${id}/decision`,
        method: 'POST',
        data: body,
      }),
      invalidatesTags: (_answer, _error, place) => changedBy(place),
    }),
  }),
});

export const {
  useGetFlagQuery,
  useFlagReviewMutation,
  useWithdrawFlagMutation,
  useGetModerationQuery,
  useDecideModerationMutation,
} = moderationApi;
