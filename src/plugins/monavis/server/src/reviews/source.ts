import type { Matching } from './matching';

/** Where the reviews of a filter are read from: a `from` clause that gives `r`, and what must hold of it. */
export interface Source extends Matching {
  from: string;
  /** How PostgreSQL is to go about it, for this reading alone: statements of settings. */
  settings?: string;
}

/** From the newest on, until there are enough: for what is found often. */
export const walk = (matching: Matching): Source => ({ ...matching, from: 'reviews r' });

/**
 * The same where PostgreSQL believes in few reviews, of words or of days, and would gather them all: without bitmaps it
 * cannot, and must not read those of every démarche instead.
 */
export const walkInOrder = (matching: Matching): Source => ({
  ...walk(matching),
  settings: 'set local enable_bitmapscan = off; set local enable_seqscan = off',
});

/** Combinations of a button (0: none) and of answers, one by one. */
export interface Combinations {
  buttons: number[];
  facets: number[];
}

/**
 * All of them, by their combination of answers: for what is found rarely. « offset 0 » keeps PostgreSQL from joining in
 * another way, which would read the whole démarche.
 */
export const lookUp = ({ sql, bindings }: Matching, { buttons, facets }: Combinations): Source => ({
  from: `unnest(cast(:buttons as integer[]), cast(:facets as integer[])) as v (button_id, facets)
  cross join lateral (
    select x.* from reviews x
    where x.demarche_numero = :numero and coalesce(x.button_id, 0) = v.button_id
      and monavis.review_facets(x.satisfaction, x.clarity, x.answers, x.comment) = v.facets and x.state = 'published'
    offset 0
  ) r`,
  sql,
  bindings: { ...bindings, buttons, facets },
});

/**
 * All of them, by the index of words; « offset 0 » keeps PostgreSQL from walking the list instead. What words find is a
 * set of places that must fit in memory: in the 4 MB of a PostgreSQL that nobody tuned, it would be rounded to whole
 * pages, whose every comment is then read again.
 */
export const gather = ({ sql, bindings }: Matching): Source => ({
  from: `(select r.* from reviews r where ${sql} offset 0) r`,
  sql: 'true',
  bindings,
  settings: `set local work_mem = '64MB'`,
});

/** Those that were found already; `numero` and the others are bound by what reads them. */
export const among = ({ bindings }: Matching, ids: number[]): Source => ({
  from: 'unnest(cast(:ids as integer[])) as found (id) join reviews r on r.id = found.id',
  // One of them can have been hidden since.
  sql: `r.state = 'published'`,
  bindings: { ...bindings, ids },
});
