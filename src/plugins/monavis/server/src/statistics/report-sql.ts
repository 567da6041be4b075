import { SATISFACTION_OF_DEMARCHE } from './statistics-sql';

/**
 * One report reads the daily counts twice, along their primary key (démarche, question, day): every question for the key
 * figures of the period and of the one before, then satisfaction alone for the evolution and the sources. Both are
 * aggregated here: a year is some ten thousand rows of counts, and a hundred of results.
 */
export const FIGURES_SQL = `
select c.question, c.answer,
  cast(coalesce(sum(cast(c.n as integer)) filter (where c.day >= :from), 0) as integer) as n,
  cast(coalesce(sum(cast(c.n as integer)) filter (where c.day < :from), 0) as integer) as before
from monavis.review_daily_counts c
where c.demarche_numero = :numero and c.question = any (cast(:questions as text[]))
  and c.day between :previousFrom and :to
  and (cast(:button as integer) is null or c.button_id = :button)
group by 1, 2`;

/** « start » is the first day of the whole day, week (from Monday) or month. A day has no hour: clocks never change here. */
export const EVOLUTION_SQL = `
select to_char(date_trunc(:unit, cast(c.day as timestamp)), 'YYYY-MM-DD') as start,
  c.button_id as "buttonId", c.answer, cast(sum(cast(c.n as integer)) as integer) as n
from monavis.review_daily_counts c
where c.demarche_numero = :numero and c.question = 'satisfaction' and c.day between :from and :to
group by 1, 2, 3 having sum(cast(c.n as integer)) <> 0`;

export const BUTTON_NAMES_SQL = `
select id, name from buttons where id = any (cast(:ids as integer[]))`;

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
