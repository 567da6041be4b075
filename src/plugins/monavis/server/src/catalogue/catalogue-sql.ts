/**
 * Lines of the search for these démarches, in any order; `:userId` is the agent who reads. The cast to json is for
 * Strapi, which makes the driver give jsonb as text.
 */
export const ENTRIES_SQL = `
select d.numero, d.title, d.service_public_ref as reference, a.name as administration, d.theme, d.kind,
  cast(case when jsonb_typeof(d.audiences) = 'array' then d.audiences else '[]' end as json) as audiences,
  (select cast(count(*) as integer) from ownerships o where o.demarche_numero = d.numero) as "ownerCount",
  exists (
    select 1 from ownerships o where o.demarche_numero = d.numero and o.user_id = :userId) as "isOwner",
  not exists (
    select 1 from demarches p where p.document_id = d.document_id and p.published_at is not null) as "isPending"
from demarches d
left join administrations a on a.id = d.administration_id
where d.published_at is null and d.numero = any (cast(:numeros as integer[]))`;

/** Démarches that visitors see: published, neither archived nor merged. See `SEARCH_ROWS_SQL` for `merged_into`. */
const VISIBLE = `
from demarches d
join demarches draft on draft.document_id = d.document_id and draft.published_at is null
left join administrations a on a.id = d.administration_id
where d.published_at is not null and draft.archived_at is null and to_jsonb(draft) ->> 'merged_into' is null`;

/**
 * Titles repeat: the first démarche has the plain address, the others add their number to it, after two hyphens, which
 * no slug holds.
 */
export const PUBLIC_SLUG = `
d.slug || case when exists (
  select 1 from demarches first
  where first.slug = d.slug and first.published_at is not null and first.numero < d.numero
) then '--' || d.numero else '' end`;

const AUDIENCES = `cast(case when jsonb_typeof(d.audiences) = 'array' then d.audiences else '[]' end as json)`;

/** What visitors read of these démarches, in any order: their published version. */
export const PUBLIC_ENTRIES_SQL = `
select d.numero, d.service_public_ref as reference, d.title as titre, ${PUBLIC_SLUG} as slug,
  a.name as administration, ${AUDIENCES} as publics
${VISIBLE} and d.numero = any (cast(:numeros as integer[]))`;

/** Facts of one published démarche, for its public page. */
export const PUBLIC_PAGE_SQL = `
select d.numero, d.title, ${PUBLIC_SLUG} as slug, a.name as administration, d.kind, d.theme, d.subject,
  ${AUDIENCES} as audiences, d.description, d.cerfa, d.service_public_ref as reference, d.url, d.info_url as "infoUrl",
  to_char(d.source_date, 'YYYY-MM-DD') as "sourceDate", d.origin = 'import' as "isImported", d.is_demo as "isDemo"
${VISIBLE} and d.numero = :numero`;

/** Every public page. */
export const PUBLIC_SLUGS_SQL = `
select d.numero, d.service_public_ref as reference, d.title, a.name as administration, ${PUBLIC_SLUG} as slug, to_char(d.published_at, 'YYYY-MM-DD') as "publishedOn"
${VISIBLE} order by d.numero`;

/**
 * Démarches that an address may mean, the one that has it today first: those whose published version has this slug or
 * had it, or the only one of them that has this number. Each as the démarche that stands for it now (see merges).
 */
export const ADDRESS_SQL = `
select coalesce(monavis.current_numero(d.numero), d.numero) as numero
from demarches d
left join demarches p on p.document_id = d.document_id and p.published_at is not null
where d.published_at is null and (cast(:numero as integer) is null or d.numero = :numero) and d.numero in (
  select numero from demarches where slug = :slug and published_at is not null
  union select numero from monavis.former_slugs where slug = :slug)
order by (p.slug = :slug) desc nulls last, d.numero`;

/** Facts of one démarche. The draft is the truth for agents: it always exists. */
export const FACTS_SQL = `
select d.numero, d.document_id as "documentId", d.title, d.slug, a.name as administration, d.kind, d.theme,
  d.subject, cast(case when jsonb_typeof(d.audiences) = 'array' then d.audiences else '[]' end as json) as audiences, d.description, d.cerfa,
  d.service_public_ref as reference, d.url, d.info_url as "infoUrl", d.annual_volume as "annualVolume",
  d.annual_online_volume as "annualOnlineVolume", d.is_demo as "isDemo",
  to_char(d.source_date, 'YYYY-MM-DD') as "sourceDate", d.archived_at is not null as "isArchived",
  d.archive_reason as "archiveReason", case when d.merged_into is not null then coalesce(monavis.current_numero(d.numero), d.merged_into) end as "mergedInto",
  not exists (
    select 1 from demarches p where p.document_id = d.document_id and p.published_at is not null) as "isPending"
from demarches d
left join administrations a on a.id = d.administration_id
where d.published_at is null and d.numero = :numero`;

/** Démarches that have a porteur: this agent, or any with `:userId` null. */
export const OWNED_SQL = `
select distinct demarche_numero as numero from ownerships
where cast(:userId as integer) is null or user_id = :userId`;
