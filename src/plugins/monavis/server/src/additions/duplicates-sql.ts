/** The administration that a text names, by its name or its acronym; the exact spelling first. */
export const ADMINISTRATION_SQL = `
select id from administrations
where monavis.plain(name) = monavis.plain(:administration) or lower(acronym) = lower(:administration)
order by name = :administration desc, id limit 1`;

/** Below it, titles only share common words: « Demande de … ». */
const NEAR = 0.5;

/**
 * Démarches that look like the one that is described; `:except` is left out. A merged one stands for what it became. The
 * indexes on the three keys and on the trigrams of the titles answer in some milliseconds.
 */
export const DUPLICATES_SQL = `
with hits as (
  select d.numero, 'url' as reason, 1.0 as nearness from demarches d
    where d.published_at is null and monavis.url_key(d.url) = monavis.url_key(:url)
  union all
  select d.numero, 'cerfa', 1 from demarches d
    where d.published_at is null and monavis.cerfa_keys(d.cerfa) && monavis.cerfa_keys(:cerfa)
  union all
  select d.numero, 'reference', 1 from demarches d
    where d.published_at is null and d.service_public_ref = upper(nullif(:reference, ''))
  union all
  select d.numero, 'name', 1 from demarches d
    where d.published_at is null and monavis.plain(d.title) = monavis.plain(:title)
      and d.administration_id = (${ADMINISTRATION_SQL})
  union all
  select d.numero, 'similar', similarity(monavis.fold(d.title), monavis.fold(:title)) from demarches d
    where d.published_at is null and monavis.fold(d.title) % monavis.fold(:title)
      and similarity(monavis.fold(d.title), monavis.fold(:title)) >= ${NEAR}
), found as (
  select monavis.current_numero(numero) as numero, array_agg(distinct reason) as reasons,
    min(array_position(array['reference', 'url', 'cerfa', 'name', 'similar'], reason)) as rank, max(nearness) as nearness
  from hits group by 1
)
select d.numero, d.title, a.name as administration, d.url, d.cerfa, d.service_public_ref as reference,
  not exists (
    select 1 from demarches p where p.document_id = d.document_id and p.published_at is not null) as "isPending",
  d.archived_at is not null as "isArchived", to_json(found.reasons) as reasons,
  d.archived_at is null and found.reasons <> array['similar'] as "isBlocking"
from found
join demarches d on d.numero = found.numero and d.published_at is null
left join administrations a on a.id = d.administration_id
where d.numero is distinct from cast(:except as integer)
order by "isBlocking" desc, found.rank, found.nearness desc, d.numero limit 8`;

export const CHOICES_SQL = `
select
  (select coalesce(json_agg(json_build_object('name', name, 'acronym', acronym) order by name), '[]')
    from administrations) as administrations,
  (select coalesce(json_agg(theme order by theme), '[]') from (
    select distinct theme from demarches where published_at is null and theme <> '') t) as themes,
  (select coalesce(json_agg(audience order by audience), '[]') from (
    select distinct audience from demarches
    cross join lateral jsonb_array_elements_text(
      case when jsonb_typeof(audiences) = 'array' then audiences else '[]' end) audience
    where published_at is null) t) as audiences`;
