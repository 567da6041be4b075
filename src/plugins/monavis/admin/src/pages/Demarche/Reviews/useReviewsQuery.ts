import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { SATISFACTIONS } from '../../../../../shared/contracts/common';
import type { ReviewsQuery } from '../../../../../shared/contracts/reviews';
import type { ReviewFilter } from '../../../services/reviews';
import { PERIODS, periodDays } from './period';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const dayOf = (params: URLSearchParams, name: string): string | undefined => {
  const value = params.get(name) ?? '';
  return DAY.test(value) ? value : undefined;
};

/** Names of the filters in the address; any change goes back to the first page. */
export type ReviewFilters = Partial<
  Record<'satisfaction' | 'period' | 'from' | 'to' | 'withComment', string>
>;

/** The list of reviews as the address holds it: filters, position, review open in the drawer. */
export const useReviewsQuery = () => {
  const [params, setParams] = useSearchParams();
  const [now] = useState(() => new Date());

  const periodName = PERIODS.find((known) => known === params.get('period')) ?? 'all';
  const period = periodDays(
    periodName,
    { from: dayOf(params, 'from'), to: dayOf(params, 'to') },
    now
  );
  const filter: ReviewFilter = {
    ...period,
    satisfaction: SATISFACTIONS.find((known) => known === params.get('satisfaction')),
    withComment: params.get('withComment') === 'true' || undefined,
  };
  const query: ReviewsQuery = { ...filter, cursor: params.get('cursor') ?? undefined };

  const withParams = (changes: Record<string, string | undefined>): URLSearchParams => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    return next;
  };

  const openId = Number(params.get('avis'));
  return {
    query,
    filter,
    period,
    periodName,
    openId: openId > 0 ? openId : null,
    setFilters: (filters: ReviewFilters) =>
      setParams(withParams({ ...filters, cursor: undefined })),
    linkToCursor: (cursor: string) => `?${withParams({ cursor }).toString()}`,
    linkToReview: (id: number) => `?${withParams({ avis: String(id) }).toString()}`,
    /** Going from one review to the next is one step of the browser's history. */
    openReview: (id: number) => setParams(withParams({ avis: String(id) }), { replace: true }),
    closeReview: () => setParams(withParams({ avis: undefined })),
  };
};
