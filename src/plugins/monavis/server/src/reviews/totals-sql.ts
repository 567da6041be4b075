import { COMBINATIONS, type Source } from './source';

/**
 * Counts no further than `:limit`: beyond, the exact number would cost more than it tells. What the index of words gives is
 * planned as if all were wanted, a walk as what stops soon.
 */
export const countSql = ({ from, sql, isWhole }: Source): string => {
  const found = `select 1 from ${from} where ${sql}`;
  return isWhole
    ? `with found as materialized (${found})
      select cast(count(*) as integer) as total from (select 1 from found limit :limit) counted`
    : `select cast(count(*) as integer) as total from (${found} limit :limit) counted`;
};

/** How many reviews have combinations of answers, whatever their date. */
export const FACETS_SQL = `
select cast(coalesce(sum(v.n), 0) as integer) as total from monavis.review_facet_counts v where ${COMBINATIONS}`;

/** What the daily counts know exactly: one answer to one question (or every review), over days, by button. */
export const DAILY_SQL = `
select cast(coalesce(sum(c.n), 0) as integer) as total
from monavis.review_daily_counts c
where c.demarche_numero = :numero and c.question = :question
  and (cast(:answer as text) is null or c.answer = :answer)
  and (cast(:button as integer) is null or c.button_id = :button)
  and (cast(:from as date) is null or c.day >= :from)
  and (cast(:to as date) is null or c.day <= :to)`;

/** Whether an agent ever marked all the reviews of a démarche as read. */
export const MARK_SQL = `
select 1 from monavis.review_read_marks where user_id = :userId and demarche_numero = :numero`;

/** How many of the reviews that a condition keeps an agent read one by one. */
export const readCountSql = (condition: string): string => `
select cast(count(*) as integer) as total
from monavis.review_reads k join reviews r on r.id = k.review_id
where k.user_id = :userId and k.is_read and ${condition}`;
