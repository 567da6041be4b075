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

/** « Mes démarches »; scores come from the statistics, locks from the volume. */
export const HOME_SQL = `
select d.numero, d.title, a.name as administration,
  not exists (
    select 1 from demarches p where p.document_id = d.document_id and p.published_at is not null) as "isPending",
  (select r.created_at from reviews r where r.demarche_numero = d.numero and r.state = 'published'
   order by r.created_at desc limit 1) as "lastReviewAt",
  (select cast(count(*) as integer) from buttons b
   where b.demarche_numero = d.numero and b.state = 'open') as "openButtonCount"
from ownerships o
join demarches d on d.numero = o.demarche_numero and d.published_at is null
left join administrations a on a.id = d.administration_id
where o.user_id = :userId and d.merged_into is null
order by d.title, d.numero`;
