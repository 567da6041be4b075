import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  changeAddress,
  changeFilters,
  clearFilters,
  readAddress,
  type FilterChanges,
} from './reviews-address';

/** The list of reviews as the address holds it, and the ways to change it: filters, position, review in the drawer. */
export const useReviewsAddress = () => {
  const [params, setParams] = useSearchParams();
  const [now] = useState(() => new Date());
  const linkTo = (next: URLSearchParams): string => `?${next.toString()}`;
  return {
    ...readAddress(params, now),
    setFilters: (changes: FilterChanges) => setParams(changeFilters(params, changes)),
    /** Words typed one after the other are one step of the browser's history. */
    setWords: (words: string) =>
      setParams(changeFilters(params, { q: words.trim() }), { replace: params.has('q') }),
    clearFilters: () => setParams(clearFilters(params)),
    setPageSize: (pageSize: string) =>
      setParams(changeAddress(params, { pageSize, cursor: undefined })),
    /** @param cursor - undefined: the first page */
    linkToCursor: (cursor: string | undefined) => linkTo(changeAddress(params, { cursor })),
    linkToReview: (id: number) => linkTo(changeAddress(params, { avis: String(id) })),
    /** Going from one review to the next is one step of the browser's history. */
    openReview: (id: number) =>
      setParams(changeAddress(params, { avis: String(id) }), { replace: true }),
    closeReview: () => setParams(changeAddress(params, { avis: undefined })),
  };
};
