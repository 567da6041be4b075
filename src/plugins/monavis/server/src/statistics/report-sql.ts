import type { TimeUnit } from '../../../shared/contracts/statistics';
import { SATISFACTION_OF_DEMARCHE } from './statistics-sql';

/**
 * One report reads the counts twice: every question for the key figures of the period and of the one before, then
 * satisfaction alone for the evolution and the sources. Both are aggregated here.
 */
export const FIGURES_SQL = `
select c.question, c.answer,
  cast(coalesce(sum(cast(c.n as integer)) filter (where c.is_now), 0) as integer) as n,
  cast(coalesce(sum(cast(c.n as integer)) filter (where not c.is_now), 0) as integer) as before
from (
  select c.question, c.answer, c.button_id, c.n, true as is_now
  from monavis.counts_between(array[cast(:numero as integer)], cast(:questions as text[]), :from, :to) c
  union all
  select c.question, c.answer, c.button_id, c.n, false
  from monavis.counts_between(
    array[cast(:numero as integer)], cast(:questions as text[]), :previousFrom, cast(:from as date) - 1) c
) c
where cast(:button as integer) is null or c.button_id = :button
group by 1, 2`;

const DAYS = `
  select c.day, c.button_id, c.answer, c.n from monavis.review_daily_counts c
  where c.demarche_numero = :numero and c.question = 'satisfaction' and c.day between :from and :to`;

const MONTHS = `
  select c.day, c.button_id, c.answer, c.n
  from monavis.counts_between(array[cast(:numero as integer)], array['satisfaction'], :from, :to) c`;

/**
 * « start » is the first day of the whole day, week or month. A day has no hour: clocks never change here. Buttons have no
 * name when a merge brought reviews without theirs.
 */
export const evolutionSql = (unit: TimeUnit): string => `
select e.start, e."buttonId", b.name as "buttonName", e.answer, e.n
from (
  select to_char(date_trunc(:unit, cast(c.day as timestamp)), 'YYYY-MM-DD') as start,
    c.button_id as "buttonId", c.answer, cast(sum(cast(c.n as integer)) as integer) as n
  from (${unit === 'month' ? MONTHS : DAYS}) c
  group by 1, 2, 3 having sum(cast(c.n as integer)) <> 0
) e left join buttons b on b.id = e."buttonId"`;

/** Publications of the form in these days in Paris, the oldest first. */
export const FORM_VERSIONS_SQL = `
select version, to_char(published_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as day
from monavis.form_versions
where demarche_numero = :numero
  and published_at >= (cast(:from as timestamp) at time zone 'Europe/Paris')
  and published_at < ((cast(:to as timestamp) + interval '1 day') at time zone 'Europe/Paris')
order by version`;

/** The other published démarches of the same administration, with their counts over the period. */
export const PEERS_SQL = `
select p.name as administration, d.numero, s.*
from demarches mine
join administrations p on p.id = mine.administration_id
join demarches d on d.administration_id = p.id and d.published_at is null
  and d.archived_at is null and d.merged_into is null
cross join lateral (${SATISFACTION_OF_DEMARCHE}) s
where mine.numero = :numero and mine.published_at is null
  and (d.numero = :numero or (s.bad + s.medium + s.good >= :minimum
    and exists (select 1 from demarches v where v.document_id = d.document_id and v.published_at is not null)))`;
