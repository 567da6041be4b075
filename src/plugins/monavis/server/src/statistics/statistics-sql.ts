/**
 * Statistics read the daily counts only, never the reviews: their cost depends on the number of days, not of votes.
 * Conditions follow the primary key (démarche, question, day). `:from` and `:to` are days in Europe/Paris, both included,
 * or null.
 */
const PERIOD = `
  c.demarche_numero = any (cast(:numeros as integer[]))
  and (cast(:from as date) is null or c.day >= :from)
  and (cast(:to as date) is null or c.day <= :to)`;

export const TOTALS_SQL = `
select c.demarche_numero as numero, c.question, c.answer, cast(sum(c.n) as integer) as n
from monavis.review_daily_counts c
where c.question = any (cast(:questions as text[])) and ${PERIOD}
group by 1, 2, 3 having sum(c.n) <> 0`;

export const MONTHS_SQL = `
select to_char(c.day, 'YYYY-MM') as month,
  json_object_agg(c.answer, c.n) as counts
from (
  select date_trunc('month', c.day) as day, c.answer, sum(c.n) as n
  from monavis.review_daily_counts c
  where c.question = 'satisfaction' and ${PERIOD}
  group by 1, 2 having sum(c.n) <> 0
) c
group by 1 order by 1`;

/** The counts of every démarche that visitors see (see VISIBLE in catalogue-sql.ts), without a review too. */
export const PUBLIC_COUNTS_SQL = `
select d.numero, cast(s.bad as integer) as bad, cast(s.medium as integer) as medium, cast(s.good as integer) as good
from demarches d
join demarches draft on draft.document_id = d.document_id and draft.published_at is null
cross join lateral (
  select coalesce(sum(c.n) filter (where c.answer = 'bad'), 0) as bad,
    coalesce(sum(c.n) filter (where c.answer = 'medium'), 0) as medium,
    coalesce(sum(c.n) filter (where c.answer = 'good'), 0) as good
  from monavis.review_daily_counts c
  where c.demarche_numero = d.numero and c.question = 'satisfaction' and c.day between :from and :to
) s
where d.published_at is not null and draft.archived_at is null and draft.merged_into is null
order by d.numero`;
