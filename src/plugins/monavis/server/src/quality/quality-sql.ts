/** Every issue of the démarches in use, one row each. Visits: how often its form was opened in the last 30 days. */
const ISSUES = `
with used as (
  select d.numero, d.document_id, d.title, d.theme, d.url, d.info_url, d.administration_id
  from demarches d where d.published_at is null and d.archived_at is null and d.merged_into is null
), visits as (
  select monavis.current_numero(numero) as numero, sum(count) as n from monavis.form_visits
  where day > current_date - 30 group by 1
), issues as (
  select 'visited-without-owner' as issue, u.numero, cast(v.n as text) as detail, v.n as weight
  from used u join visits v on v.numero = u.numero
  where not exists (select 1 from ownerships o where o.demarche_numero = u.numero)
  union all
  select 'dead-link', u.numero, c.url, 0 from used u
  join monavis.link_checks c on c.url in (u.url, u.info_url)
  where monavis.is_dead_link(c.state, c.failures)
  union all
  select 'http-link', numero, case when url ilike 'http://%' then url else info_url end, 0 from used
  where url ilike 'http://%' or info_url ilike 'http://%'
  union all
  select 'no-administration', numero, null, 0 from used where administration_id is null
  union all
  select 'no-theme', numero, null, 0 from used where coalesce(theme, '') = ''
  union all
  select 'repeated-title', numero, cast(other as text), 0 from (
    select numero, coalesce(
      lag(numero) over (partition by monavis.plain(title) order by numero),
      lead(numero) over (partition by monavis.plain(title) order by numero)) as other
    from used) titles
  where other is not null
)`;

export const COUNTS_SQL = `${ISSUES}
select issue, cast(count(*) as integer) as n from issues group by 1`;

export const ENTRIES_SQL = `${ISSUES}
select i.numero, u.document_id as "documentId", u.title, a.name as administration, i.detail
from issues i join used u on u.numero = i.numero
left join administrations a on a.id = u.administration_id
where i.issue = :issue
order by i.weight desc, monavis.plain(u.title), i.numero limit :limit offset :offset`;
