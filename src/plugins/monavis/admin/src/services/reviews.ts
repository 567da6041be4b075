import type {
  ReadAllAnswer,
  ReadAnswer,
  ReviewAnswer,
  ReviewButtonsAnswer,
  ReviewFilter,
  ReviewsAnswer,
  ReviewsQuery,
  ReviewWordsAnswer,
  StatisticsAnswer,
} from '../../../shared/contracts/reviews';
import { monavisApi } from './api';

/** Days in Europe/Paris, both included; open when absent. */
export type Period = Pick<ReviewFilter, 'from' | 'to'>;

const demarcheUrl = (numero: number) => `/monavis/demarches/${numero}`;

const reviewsApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getReviews: build.query<ReviewsAnswer, { numero: number; query: ReviewsQuery }>({
      query: ({ numero, query }) => ({
        url: `${demarcheUrl(numero)}/reviews`,
        config: { params: query },
      }),
      providesTags: (_answer, _error, { numero }) => [{ type: 'MonAvisReviews', id: numero }],
    }),
    getReview: build.query<ReviewAnswer, { numero: number; id: number; filter: ReviewFilter }>({
      query: ({ numero, id, filter }) => ({
        url: `${demarcheUrl(numero)}/reviews/${id}`,
        config: { params: filter },
      }),
      providesTags: (_answer, _error, { numero }) => [{ type: 'MonAvisReviews', id: numero }],
    }),
    getReviewButtons: build.query<ReviewButtonsAnswer, number>({
      query: (numero) => `${demarcheUrl(numero)}/review-buttons`,
      providesTags: (_answer, _error, numero) => [{ type: 'MonAvisButtons', id: numero }],
    }),
    getReviewWords: build.query<ReviewWordsAnswer, { numero: number; filter: ReviewFilter }>({
      query: ({ numero, filter }) => ({
        url: `${demarcheUrl(numero)}/review-words`,
        config: { params: filter },
      }),
      providesTags: (_answer, _error, { numero }) => [{ type: 'MonAvisReviews', id: numero }],
    }),
    getStatistics: build.query<StatisticsAnswer, { numero: number; period: Period }>({
      query: ({ numero, period }) => ({
        url: `${demarcheUrl(numero)}/statistics`,
        config: { params: period },
      }),
      providesTags: (_answer, _error, { numero }) => [{ type: 'MonAvisReviews', id: numero }],
    }),
    setReviewRead: build.mutation<ReadAnswer, { numero: number; id: number; isRead: boolean }>({
      query: ({ numero, id, isRead }) => ({
        url: `${demarcheUrl(numero)}/reviews/${id}/read`,
        method: 'PUT',
        data: { isRead },
      }),
      /**
       * The mark changes at once where it is shown, and nothing is read again: under the filter « non lus », the review
       * that one reads must not leave the list.
       */
      async onQueryStarted({ numero, id, isRead }, { dispatch, getState, queryFulfilled }) {
        const patches = reviewsApi.util
          .selectInvalidatedBy(getState(), [{ type: 'MonAvisReviews', id: numero }])
          .flatMap(({ endpointName, originalArgs }) => {
            if (endpointName === 'getReview') {
              return [
                dispatch(
                  reviewsApi.util.updateQueryData('getReview', originalArgs, ({ data }) => {
                    if (data.id === id) data.isRead = isRead;
                  })
                ),
              ];
            }
            if (endpointName !== 'getReviews') return [];
            return [
              dispatch(
                reviewsApi.util.updateQueryData('getReviews', originalArgs, ({ data }) => {
                  for (const review of data) if (review.id === id) review.isRead = isRead;
                })
              ),
            ];
          });
        try {
          await queryFulfilled;
        } catch {
          for (const patch of patches) patch.undo();
        }
      },
    }),
    readAllReviews: build.mutation<ReadAllAnswer, number>({
      query: (numero) => ({ url: `${demarcheUrl(numero)}/reviews/read-all`, method: 'POST' }),
      invalidatesTags: (_answer, error, numero) =>
        error ? [] : [{ type: 'MonAvisReviews', id: numero }],
    }),
  }),
});

export const {
  useGetReviewsQuery,
  useGetReviewQuery,
  useGetReviewButtonsQuery,
  useGetReviewWordsQuery,
  useGetStatisticsQuery,
  useSetReviewReadMutation,
  useReadAllReviewsMutation,
} = reviewsApi;
