/**
 * Statistics read the daily counts only, never the reviews: their cost depends on the number of days, not of votes.
 * Conditions follow the primary key (démarche, question, day). `:from` and `:to` are days in Europe/Paris, both included,
 * or null. Counts are added up as integers: PostgreSQL adds bigint up as numeric, which is slower.
 */
const PERIOD = `
  c.demarche_numero = any (cast(:numeros as integer[]))
  and (cast(:from as date) is null or c.day >= :from)
  and (cast(:to as date) is null or c.day <= :to)`;

export const TOTALS_SQL = `
select c.demarche_numero as numero, c.question, c.answer, cast(sum(cast(c.n as integer)) as integer) as n
from monavis.review_daily_counts c
where c.question = any (cast(:questions as text[])) and ${PERIOD}
group by 1, 2, 3 having sum(cast(c.n as integer)) <> 0`;

export const MONTHS_SQL = `
select to_char(c.day, 'YYYY-MM') as month,
  json_object_agg(c.answer, c.n) as counts
from (
  select date_trunc('month', c.day) as day, c.answer, sum(cast(c.n as integer)) as n
  from monavis.review_daily_counts c
  where c.question = 'satisfaction' and ${PERIOD}
  group by 1, 2 having sum(cast(c.n as integer)) <> 0
) c
group by 1 order by 1`;

/** Counts of each satisfaction over a period for a démarche « d » of the query around. */
export const SATISFACTION_OF_DEMARCHE = `
  select cast(coalesce(sum(cast(c.n as integer)) filter (where c.answer = 'bad'), 0) as integer) as bad,
    cast(coalesce(sum(cast(c.n as integer)) filter (where c.answer = 'medium'), 0) as integer) as medium,
    cast(coalesce(sum(cast(c.n as integer)) filter (where c.answer = 'good'), 0) as integer) as good
  from monavis.review_daily_counts c
  where c.demarche_numero = d.numero and c.question = 'satisfaction' and c.day between :from and :to`;

/** The counts of every démarche that visitors see (see VISIBLE in catalogue-sql.ts), without a review too. */
export const PUBLIC_COUNTS_SQL = `
select d.numero, s.*
from demarches d
join demarches draft on draft.document_id = d.document_id and draft.published_at is null
cross join lateral (${SATISFACTION_OF_DEMARCHE}) s
where d.published_at is not null and draft.archived_at is null and draft.merged_into is null
order by d.numero`;

/** One pass over a year for all the démarches of an agent; button by button, to know which ones still bring reviews. */
export const GLANCES_SQL = `
select c.demarche_numero as numero, c.button_id as "buttonId", c.answer, cast(sum(cast(c.n as integer)) as integer) as year,
  cast(coalesce(sum(cast(c.n as integer)) filter (where c.day >= :monthFrom), 0) as integer) as month,
  cast(coalesce(sum(cast(c.n as integer)) filter (where c.day >= :beforeFrom and c.day < :monthFrom), 0) as integer) as "monthBefore",
  cast(coalesce(sum(cast(c.n as integer)) filter (where c.day >= :weekFrom), 0) as integer) as week
from monavis.review_daily_counts c
where c.demarche_numero = any (cast(:numeros as integer[])) and c.question = 'satisfaction'
  and c.day between :yearFrom and :to
group by 1, 2, 3`;
