import type {
  ReviewAnswer,
  ReviewFilter,
  ReviewsAnswer,
  ReviewsQuery,
  StatisticsAnswer,
} from '../../../shared/contracts/reviews';
import { monavisApi } from './api';

export type { ReviewFilter };

/** Days in Europe/Paris, both included; open when absent. */
export type Period = Pick<ReviewsQuery, 'from' | 'to'>;

const reviewsApi = monavisApi.injectEndpoints({
  endpoints: (build) => ({
    getReviews: build.query<ReviewsAnswer, { numero: number; query: ReviewsQuery }>({
      query: ({ numero, query }) => ({
        url: `/monavis/demarches/${numero}/reviews`,
        config: { params: query },
      }),
      providesTags: (_answer, _error, { numero }) => [{ type: 'MonAvisReviews', id: numero }],
    }),
    getReview: build.query<ReviewAnswer, { numero: number; id: number; filter: ReviewFilter }>({
      query: ({ numero, id, filter }) => ({
        url: `/monavis/demarches/${numero}/reviews/${id}`,
        config: { params: filter },
      }),
      providesTags: (_answer, _error, { numero }) => [{ type: 'MonAvisReviews', id: numero }],
    }),
    getStatistics: build.query<StatisticsAnswer, { numero: number; period: Period }>({
      query: ({ numero, period }) => ({
        url: `/monavis/demarches/${numero}/statistics`,
        config: { params: period },
      }),
      providesTags: (_answer, _error, { numero }) => [{ type: 'MonAvisReviews', id: numero }],
    }),
  }),
});

export const { useGetReviewsQuery, useGetReviewQuery, useGetStatisticsQuery } = reviewsApi;
