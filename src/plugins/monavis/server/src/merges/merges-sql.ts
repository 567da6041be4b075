/** The merge `:id`, or with null all that can still be undone and the last ones, newest first. Names as of today. */
export const MERGES_SQL = `
select cast(m.id as integer) as id,
  json_build_object('numero', m.source_numero, 'title', coalesce(s.title, '')) as source,
  json_build_object('numero', m.target_numero, 'title', coalesce(t.title, '')) as target,
  m.merged_at as "mergedAt", m.undone_at as "undoneAt", m.review_count as "reviewCount",
  nullif(concat_ws(' ', u.firstname, u.lastname), '') as "mergedBy",
  m.state, m.error, cardinality(m.button_ids) as "buttonCount", cardinality(m.ownership_ids) as "ownerCount",
  m.merged_at + interval '30 days' as "undoableUntil",
  m.undone_at is null and m.state = 'done' and m.merged_at + interval '30 days' > now() and t.merged_into is null as "isUndoable"
from monavis.merges m
left join demarches s on s.numero = m.source_numero and s.published_at is null
left join demarches t on t.numero = m.target_numero and t.published_at is null
left join admin_users u on u.id = m.merged_by
where m.id = :id or cast(:id as bigint) is null and (
  m.merged_at + interval '31 days' > now() or m.id in (select id from monavis.merges order by id desc limit 200))
order by m.id desc`;

/** Merges of these démarches whose reviews still move. */
export const UNDER_WAY_SQL = `
select source_numero as numero from monavis.merges
where state <> 'done' and (
  source_numero = any (cast(:numeros as integer[])) or target_numero = any (cast(:numeros as integer[])))
limit 1`;

/** Both drafts, locked in one order so that two merges never wait for each other in a circle. */
export const LOCK_SIDES_SQL = `
select numero, title, merged_into as "mergedInto", archived_at is not null as "isArchived",
  not exists (
    select 1 from demarches p where p.numero = d.numero and p.published_at is not null) as "isPending"
from demarches d where published_at is null and numero = any (cast(:numeros as integer[]))
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

/** The source and what was merged into it before, by what people search it by. */
export const NAMES_SQL = `
select d.numero, d.title, d.service_public_ref as reference, d.cerfa from demarches d
where d.published_at is null and (
  d.numero = :source or d.merged_into is not null and monavis.current_numero(d.numero) = :source)
order by d.numero = :source desc, d.numero`;

/** The target is found by the names of the source from now on, or is not any more. */
export const ANNOUNCE_SQL = 'select monavis.announce_demarches(array[cast(:target as integer)])';

export const START_SQL = `
insert into monavis.merges (
  source_numero, target_numero, merged_by, source_archived_at, source_archive_reason, state)
select d.numero, :target, :userId, d.archived_at, d.archive_reason, 'moving'
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
 * Some reviews of the source, the oldest first, so that nobody waits for long: votes wait for the daily counts that the
 * trigger writes, later steps for their review. A review that a step is writing is left to a later slice, since waiting
 * for it here could be waiting in a circle.
 */
export const MOVE_SLICE_SQL = `
with chosen as (
  select id from reviews where demarche_numero = :source order by created_at, id limit :slice for update skip locked
), moved as (
  update reviews r set demarche_numero = :target from chosen where r.id = chosen.id returning r.id
), replies as (
  update monavis.review_replies p set demarche_numero = :target from moved where p.review_id = moved.id
), kept as (
  insert into monavis.merged_reviews (merge_id, review_id) select :id, id from moved returning 1
)
update monavis.merges set error = null,
  review_count = review_count + (select cast(count(*) as integer) from kept)
where id = :id returning (select cast(count(*) as integer) from kept) as n`;

/** The same the other way; what the target received since stays there. */
export const MOVE_BACK_SLICE_SQL = `
with chosen as (
  select r.id from monavis.merged_reviews k join reviews r on r.id = k.review_id
  where k.merge_id = :id and r.demarche_numero = :target
  order by k.review_id limit :slice for update of r skip locked
), forgotten as (
  delete from monavis.merged_reviews k using chosen where k.merge_id = :id and k.review_id = chosen.id
), moved as (
  update reviews r set demarche_numero = :source from chosen where r.id = chosen.id returning r.id
), replies as (
  update monavis.review_replies p set demarche_numero = :source from moved where p.review_id = moved.id
)
update monavis.merges set error = null where id = :id
returning (select cast(count(*) as integer) from moved) as n`;

export const LOCK_MERGE_SQL = `
select m.source_numero as source, m.target_numero as target, m.undone_at is not null as "isUndone", m.state,
  m.merged_at + interval '30 days' <= now() as "isTooLate"
from monavis.merges m where m.id = :id for update`;

/** The source is itself again, with its porteurs and its buttons. */
export const UNDO_SQL = [
  `update demarches d set merged_into = null, archived_at = m.source_archived_at,
     archive_reason = m.source_archive_reason, updated_at = now() at time zone 'UTC'
   from monavis.merges m where m.id = :id and d.numero = m.source_numero`,
  `update ownerships o set demarche_numero = m.source_numero from monavis.merges m
   where m.id = :id and o.id = any (m.ownership_ids) and o.demarche_numero = m.target_numero`,
  `update buttons b set demarche_numero = m.source_numero from monavis.merges m
   where m.id = :id and b.id = any (m.button_ids) and b.demarche_numero = m.target_numero`,
  `update monavis.merges set undone_at = now(), state = 'moving-back' where id = :id`,
];
