/** Never published, neither refused nor merged; the oldest waits first. */
const PENDING = `
d.published_at is null and d.archived_at is null and not exists (
  select 1 from demarches p where p.document_id = d.document_id and p.published_at is not null)`;

export const PENDING_SQL = `
select d.numero, d.document_id as "documentId", d.title, a.name as administration, d.theme,
  cast(case when jsonb_typeof(d.audiences) = 'array' then d.audiences else '[]' end as json) as audiences,
  d.description, d.url, d.info_url as "infoUrl", d.cerfa, d.service_public_ref as reference,
  d.annual_volume as "annualVolume", d.annual_online_volume as "annualOnlineVolume", d.created_at as "addedAt",
  (select coalesce(json_agg(concat_ws(' ', u.firstname, u.lastname) order by o.id), '[]')
    from ownerships o join admin_users u on u.id = o.user_id where o.demarche_numero = d.numero) as owners,
  (select cast(count(*) as integer) from reviews r where r.demarche_numero = d.numero) as "reviewCount"
from demarches d left join administrations a on a.id = d.administration_id
where ${PENDING}
order by d.numero limit :limit offset :offset`;

export const COUNT_PENDING_SQL = `select cast(count(*) as integer) as total from demarches d where ${PENDING}`;

/** Two éditeurs decide one after the other. */
export const LOCK_SQL = `select 1 from demarches where numero = :numero and published_at is null for update`;

/** To be read once it is locked: in one statement, the second éditeur would not see what the first published. */
export const STATE_SQL = `
select d.numero, d.document_id as "documentId", d.title, d.merged_into as "mergedInto",
  d.archived_at is not null as "isArchived", d.archive_reason as "archiveReason",
  not exists (
    select 1 from demarches p where p.document_id = d.document_id and p.published_at is not null) as "isPending"
from demarches d where d.numero = :numero and d.published_at is null`;

/** Both versions at once, so that public pages and forms agree with the panel. */
export const ARCHIVE_SQL = `
update demarches set archived_at = now() at time zone 'UTC', archive_reason = :reason,
  updated_at = now() at time zone 'UTC'
where numero = :numero`;

export const RESTORE_SQL = `
update demarches set archived_at = null, archive_reason = null, updated_at = now() at time zone 'UTC'
where numero = :numero`;

export const OWNER_ADDRESSES_SQL = `
select u.email, coalesce(u.firstname, '') as firstname
from ownerships o join admin_users u on u.id = o.user_id
where o.demarche_numero = :numero and u.is_active order by o.id`;
