/** Merges, newest first; `:id` null for all of them. Names as they are today. */
export const MERGES_SQL = `
select cast(m.id as integer) as id,
  json_build_object('numero', m.source_numero, 'title', coalesce(s.title, '')) as source,
  json_build_object('numero', m.target_numero, 'title', coalesce(t.title, '')) as target,
  m.merged_at as "mergedAt", m.undone_at as "undoneAt", m.review_count as "reviewCount",
  nullif(concat_ws(' ', u.firstname, u.lastname), '') as "mergedBy",
  cardinality(m.button_ids) as "buttonCount", cardinality(m.ownership_ids) as "ownerCount",
  m.merged_at + interval '30 days' as "undoableUntil",
  m.undone_at is null and m.merged_at + interval '30 days' > now() and t.merged_into is null as "isUndoable"
from monavis.merges m
left join demarches s on s.numero = m.source_numero and s.published_at is null
left join demarches t on t.numero = m.target_numero and t.published_at is null
left join admin_users u on u.id = m.merged_by
where cast(:id as bigint) is null or m.id = :id
order by m.id desc limit 200`;

/** Both drafts, locked in one order so that two merges never wait for each other in a circle. */
export const LOCK_SIDES_SQL = `
select numero, title, merged_into as "mergedInto", archived_at is not null as "isArchived"
from demarches where published_at is null and numero = any (cast(:numeros as integer[]))
order by numero for update`;

export const COUNT_SQL = `
select (select cast(count(*) as integer) from buttons where demarche_numero = :numero) as "buttonCount",
  (select cast(count(*) as integer) from reviews where demarche_numero = :numero) as "reviewCount"`;

/** Porteurs of the source that are not those of the target already. */
export const NEW_OWNERS_SQL = `
select o.id, concat_ws(' ', u.firstname, u.lastname) as name
from ownerships o join admin_users u on u.id = o.user_id
where o.demarche_numero = :source and not exists (
  select 1 from ownerships t where t.demarche_numero = :target and t.user_id = o.user_id)
order by o.created_at, o.id`;

export const START_SQL = `
insert into monavis.merges (source_numero, target_numero, merged_by, source_archived_at, source_archive_reason)
select d.numero, :target, :userId, d.archived_at, d.archive_reason
from demarches d where d.numero = :source and d.published_at is null
returning cast(id as integer) as id`;

/** The source leaves the searches, in both of its versions; the triggers tell every process. */
export const MARK_SOURCE_SQL = `
update demarches set merged_into = :target, archived_at = coalesce(archived_at, now() at time zone 'UTC'),
  updated_at = now() at time zone 'UTC'
where numero = :source`;

/** Porteurs of both keep their row of the source, which comes back as it was if the merge is undone. */
export const MOVE_OWNERSHIPS_SQL = `
with moved as (
  update ownerships set demarche_numero = :target
  where id = any (cast(:ownershipIds as integer[])) returning id
)
update monavis.merges set ownership_ids = array(select id from moved) where id = :id`;

export const MOVE_BUTTONS_SQL = `
with moved as (update buttons set demarche_numero = :target where demarche_numero = :source returning id)
update monavis.merges set button_ids = array(select id from moved) where id = :id`;

/**
 * All reviews in one statement, however many: the trigger on the daily counts then runs once, and holds the rows that
 * votes wait for only while it writes them.
 */
export const MOVE_REVIEWS_SQL = `
with moved as (
  update reviews set demarche_numero = m.target_numero from monavis.merges m
  where m.id = :id and m.undone_at is null and reviews.demarche_numero = m.source_numero
  returning reviews.id
), kept as (
  insert into monavis.merged_reviews (merge_id, review_id) select :id, id from moved returning 1
)
update monavis.merges set review_count = review_count + (select cast(count(*) as integer) from kept)
where id = :id returning review_count as "reviewCount"`;

export const LOCK_MERGE_SQL = `
select m.source_numero as source, m.target_numero as target, m.undone_at is not null as "isUndone",
  m.merged_at + interval '30 days' <= now() as "isTooLate"
from monavis.merges m where m.id = :id for update`;

/** What moved goes back; what the target received since stays. */
export const UNDO_SQL = [
  `update demarches d set merged_into = null, archived_at = m.source_archived_at,
     archive_reason = m.source_archive_reason, updated_at = now() at time zone 'UTC'
   from monavis.merges m where m.id = :id and d.numero = m.source_numero`,
  `update ownerships o set demarche_numero = m.source_numero from monavis.merges m
   where m.id = :id and o.id = any (m.ownership_ids) and o.demarche_numero = m.target_numero`,
  `update buttons b set demarche_numero = m.source_numero from monavis.merges m
   where m.id = :id and b.id = any (m.button_ids) and b.demarche_numero = m.target_numero`,
  `update monavis.merges set undone_at = now() where id = :id`,
  `update reviews r set demarche_numero = m.source_numero
   from monavis.merged_reviews k join monavis.merges m on m.id = k.merge_id
   where k.merge_id = :id and r.id = k.review_id and r.demarche_numero = m.target_numero`,
];
