import type { Source } from './source';

/** Counts no further than `:limit`: beyond, the exact number would cost more than it tells. */
export const countSql = ({ from, sql }: Source): string => `
select cast(count(*) as integer) as total from (select 1 from ${from} where ${sql} limit :limit) counted`;

/**
 * The same, with which ones they are unless there are more: reading the page then costs no second search. Planned as if all
 * were wanted, since the index of words gives them all at once.
 */
export const findSql = ({ from, sql }: Source): string => `
with found as materialized (select r.id from ${from} where ${sql})
select cast(count(*) as integer) as total,
  case when count(*) < :limit then coalesce(array_agg(counted.id), '{}') end as ids
from (select found.id from found limit :limit) counted`;

/**
 * How many reviews have combinations of answers, whatever their date; and, where they are few enough to be looked up, which
 * combinations: a démarche has twenty thousand of them, read once.
 */
export const FACETS_SQL = `
select cast(coalesce(sum(v.n), 0) as integer) as total,
  case when coalesce(sum(v.n), 0) <= :fewest then coalesce(array_agg(v.button_id), '{}') end as buttons,
  case when coalesce(sum(v.n), 0) <= :fewest then coalesce(array_agg(v.facets), '{}') end as facets
from monavis.review_facet_counts v
where v.demarche_numero = :numero and v.n > 0 and v.facets & :mask = :value
  and (cast(:oneButton as integer) is null or v.button_id = :oneButton)`;

/** What the daily counts know exactly: one answer to one question (or every review), over days, by button. */
export const DAILY_SQL = `
select cast(coalesce(sum(c.n), 0) as integer) as total
from monavis.counts_between(array[cast(:numero as integer)], array[cast(:question as text)], :from, :to) c
where (cast(:answer as text) is null or c.answer = :answer)
  and (cast(:button as integer) is null or c.button_id = :button)`;

/**
 * How many of the reviews that a condition keeps an agent read one by one; null when he ever marked all the reviews of the
 * démarche as read.
 */
export const readCountSql = (condition: string): string => `
select case when exists (
    select 1 from monavis.review_read_marks where user_id = :userId and demarche_numero = :numero
  ) then null else (
    select cast(count(*) as integer)
    from monavis.review_reads k join reviews r on r.id = k.review_id
    where k.user_id = :userId and k.is_read and ${condition}
  ) end as total`;
