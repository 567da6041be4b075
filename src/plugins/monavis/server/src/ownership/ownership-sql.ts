/** Declares the agent porteur. The unique index decides between simultaneous declarations: one row, no error. */
export const DECLARE_SQL = `
insert into ownerships (document_id, demarche_numero, user_id, role, origin, created_at, updated_at, published_at)
select :documentId, :numero, :userId, 'porteur', 'declared', utc.now, utc.now, utc.now
from (select now() at time zone 'UTC' as now) utc
on conflict (user_id, demarche_numero) do nothing`;

/** What decides on every request about a démarche, at once; see `mergedInto` in catalogue-sql.ts. */
export const ACCESS_SQL = `
select d.is_demo as "isDemo",
  case when d.merged_into is not null then coalesce(monavis.current_numero(d.numero), d.merged_into) end as "mergedInto",
  exists (select 1 from ownerships o where o.demarche_numero = d.numero and o.user_id = :userId) as "isOwner"
from demarches d
where d.published_at is null and d.numero = :numero`;

export const OWNERS_SQL = `
select concat_ws(' ', u.firstname, u.lastname) as name, o.created_at as since, u.id = :userId as "isMe"
from ownerships o join admin_users u on u.id = o.user_id
where o.demarche_numero = :numero
order by o.created_at, o.id`;
