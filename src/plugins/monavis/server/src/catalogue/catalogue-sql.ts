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

/** What visitors read of these démarches, in any order: their published version. */
export const PUBLIC_ENTRIES_SQL = `
select d.numero, d.title, a.name as administration, coalesce(d.url, d.info_url) as url
from demarches d
left join administrations a on a.id = d.administration_id
where d.published_at is not null and d.numero = any (cast(:numeros as integer[]))`;

/** Facts of one démarche. The draft is the truth for agents: it always exists. */
export const FACTS_SQL = `
select d.numero, d.document_id as "documentId", d.title, d.slug, a.name as administration, d.kind, d.theme,
  d.subject, cast(case when jsonb_typeof(d.audiences) = 'array' then d.audiences else '[]' end as json) as audiences, d.description, d.cerfa,
  d.service_public_ref as reference, d.url, d.info_url as "infoUrl", d.annual_volume as "annualVolume",
  d.annual_online_volume as "annualOnlineVolume", d.is_demo as "isDemo",
  to_char(d.source_date, 'YYYY-MM-DD') as "sourceDate", d.archived_at is not null as "isArchived",
  d.archive_reason as "archiveReason", d.merged_into as "mergedInto",
  not exists (
    select 1 from demarches p where p.document_id = d.document_id and p.published_at is not null) as "isPending"
from demarches d
left join administrations a on a.id = d.administration_id
where d.published_at is null and d.numero = :numero`;
