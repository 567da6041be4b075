import { useEffect, useState } from 'react';
import type { DuplicatesQuery } from '../../../../shared/contracts/additions';
import { useGetDuplicatesQuery } from '../../services/additions';
import type { AdditionForm } from './addition-form';

const DELAY_MS = 300;
/** Shorter names are close to everything. */
const SHORTEST_NAME = 4;

/** The démarches that look like what is typed, asked for once typing pauses. */
export const useDuplicates = (form: AdditionForm) => {
  const { title, administration, url, cerfa, reference } = form;
  const [query, setQuery] = useState<DuplicatesQuery>({ title });
  useEffect(() => {
    const timer = setTimeout(
      () => setQuery({ title, administration, url, cerfa, reference }),
      DELAY_MS
    );
    return () => clearTimeout(timer);
  }, [title, administration, url, cerfa, reference]);

  const isAsked =
    (query.title ?? '').trim().length >= SHORTEST_NAME ||
    Boolean(query.url || query.cerfa || query.reference);
  const { data, isFetching } = useGetDuplicatesQuery(query, { skip: !isAsked });
  return { duplicates: isAsked ? (data?.data ?? []) : [], isAsked, isFetching };
};
