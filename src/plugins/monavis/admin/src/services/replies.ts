import type {
  DeleteReplyQuery,
  ReplyAnswer,
  SaveReplyAnswer,
  SaveReplyBody,
} from '../../../shared/contracts/replies';
import { monavisApi } from './api';
import { reviewUrl, type ReviewPlace } from './review-place';

const replyOf = (place: ReviewPlace): string => `${reviewUrl(place)}/reply`;

/** Also after an error: the answer or the comment may have changed. */
const changedBy = ({ numero, id }: ReviewPlace) => [
  { type: 'MonAvisReplies' as const, id },
  { type: 'MonAvisReviews' as const, id: numero },
  'MonAvisJournal' as const,
];

const repliesApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getReply: build.query<ReplyAnswer, ReviewPlace>({
      query: replyOf,
      providesTags: (_answer, _error, { id }) => [{ type: 'MonAvisReplies', id }],
    }),
    saveReply: build.mutation<SaveReplyAnswer, ReviewPlace & { body: SaveReplyBody }>({
      query: ({ body, ...place }) => ({ url: replyOf(place), method: 'PUT', data: body }),
      invalidatesTags: (_answer, _error, place) => changedBy(place),
    }),
    deleteReply: build.mutation<ReplyAnswer, ReviewPlace & DeleteReplyQuery>({
      query: ({ revision, ...place }) => ({
        url: replyOf(place),
        method: 'DELETE',
        config: { params: { revision } },
      }),
      invalidatesTags: (_answer, _error, place) => changedBy(place),
    }),
  }),
});

export const { useGetReplyQuery, useSaveReplyMutation, useDeleteReplyMutation } = repliesApi;
