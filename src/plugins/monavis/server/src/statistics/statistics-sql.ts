/**
 * Statistics read the daily counts only, never the reviews: their cost depends on the number of days, not of votes.
 * `:from` and `:to` are days in Europe/Paris, both included, or null.
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
