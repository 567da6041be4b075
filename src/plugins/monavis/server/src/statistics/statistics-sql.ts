/**
 * Statistics read the counts only, never the reviews: their cost depends on the number of days, not of votes. `:from` and
 * `:to` are days in Europe/Paris, both included, or null. Counts are added up as integers: PostgreSQL adds bigint up as
 * numeric, which is slower. `monavis.counts_between` gives whole months at once where it can: its days tell months apart, and
 * nothing smaller.
 */
export const TOTALS_SQL = `
select c.demarche_numero as numero, c.question, c.answer, cast(sum(cast(c.n as integer)) as integer) as n
from monavis.counts_between(cast(:numeros as integer[]), cast(:questions as text[]), :from, :to) c
group by 1, 2, 3 having sum(cast(c.n as integer)) <> 0`;

/** Totals of a démarche, those of satisfaction month by month. */
export const SUMMARY_SQL = `
select c.question, c.answer, cast(sum(cast(c.n as integer)) as integer) as n,
  case when c.question = 'satisfaction' then to_char(cast(c.day as timestamp), 'YYYY-MM') end as month
from monavis.counts_between(array[cast(:numero as integer)], cast(:questions as text[]), :from, :to) c
group by 1, 2, 4 having sum(cast(c.n as integer)) <> 0
order by month`;

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

/**
 * A year of all the démarches of an agent, in months; the last two, which are told apart, day by day. Button by button, to
 * know which ones still bring reviews.
 */
export const GLANCES_SQL = `
select c.demarche_numero as numero, c.button_id as "buttonId", c.answer, cast(sum(cast(c.n as integer)) as integer) as year,
  cast(coalesce(sum(cast(c.n as integer)) filter (where c.day >= :monthFrom), 0) as integer) as month,
  cast(coalesce(sum(cast(c.n as integer)) filter (where c.day >= :beforeFrom and c.day < :monthFrom), 0) as integer) as "monthBefore",
  cast(coalesce(sum(cast(c.n as integer)) filter (where c.day >= :weekFrom), 0) as integer) as week
from (
  select c.demarche_numero, c.button_id, c.day, c.answer, c.n
  from monavis.counts_between(
    cast(:numeros as integer[]), array['satisfaction'], :yearFrom, cast(:beforeFrom as date) - 1) c
  union all
  select c.demarche_numero, c.button_id, c.day, c.answer, c.n
  from monavis.review_daily_counts c
  where c.demarche_numero = any (cast(:numeros as integer[])) and c.question = 'satisfaction'
    and c.day between :beforeFrom and :to
) c
group by 1, 2, 3`;
