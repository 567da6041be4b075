/** Declares the agent porteur. The unique index decides between simultaneous declarations: one row, no error. */
export const DECLARE_SQL = `
insert into ownerships (document_id, demarche_numero, user_id, role, origin, created_at, updated_at, published_at)
select :documentId, :numero, :userId, 'porteur', 'declared', utc.now, utc.now, utc.now
from (select now() at time zone 'UTC' as now) utc
on conflict (user_id, demarche_numero) do nothing`;

export const OWNERS_SQL = `
select concat_ws(' ', u.firstname, u.lastname) as name, o.created_at as since, u.id = :userId as "isMe"
from ownerships o join admin_users u on u.id = o.user_id
where o.demarche_numero = :numero
order by o.created_at, o.id`;
