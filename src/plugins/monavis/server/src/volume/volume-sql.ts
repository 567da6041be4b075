/** What decides on the form of each of these démarches; see `form-access.ts`. */
export const VOLUMES_SQL = `
select d.numero, d.annual_volume as "annualVolume", d.annual_online_volume as "annualOnlineVolume",
  coalesce((
    select r.state = 'accepted' from high_volume_requests r
    where r.demarche_numero = d.numero and r.state <> 'pending'
    order by r.decided_at desc, r.id desc limit 1), false) as "isAuthorised",
  monavis.has_reviews(d.numero) as "hasReviews"
from demarches d
where d.published_at is null and d.numero = any (cast(:numeros as integer[]))`;

const REQUESTS = `
select r.id, r.demarche_numero as numero, coalesce(d.title, '') as title,
  coalesce(d.annual_online_volume, d.annual_volume) as volume, r.message, r.state,
  nullif(concat_ws(' ', requester.firstname, requester.lastname), '') as requester,
  r.created_at as "requestedAt",
  nullif(concat_ws(' ', decider.firstname, decider.lastname), '') as decider,
  r.decided_at as "decidedAt", r.reason
from high_volume_requests r
left join demarches d on d.numero = r.demarche_numero and d.published_at is null
left join admin_users requester on requester.id = r.requester_id
left join admin_users decider on decider.id = r.decider_id`;

export const REQUEST_SQL = `${REQUESTS} where r.id = :id`;
export const LAST_REQUEST_SQL = `${REQUESTS} where r.demarche_numero = :numero order by r.id desc limit 1`;
/** The oldest that waits first; then what was decided last. */
export const PENDING_REQUESTS_SQL = `${REQUESTS} where r.state = 'pending' order by r.id`;
export const DECIDED_REQUESTS_SQL = `${REQUESTS} where r.state <> 'pending'
order by r.decided_at desc, r.id desc limit 200`;

/** Asks once: the unique index on what is pending makes the second of two simultaneous requests insert no row. */
export const ASK_SQL = `
insert into high_volume_requests
  (document_id, demarche_numero, message, state, requester_id, created_at, updated_at, published_at)
select :documentId, :numero, :message, 'pending', :userId, utc.now, utc.now, utc.now
from (select now() at time zone 'UTC' as now) utc
on conflict (demarche_numero) where state = 'pending' do nothing`;

/** Decides once: the condition on the state makes the second of two simultaneous decisions touch no row. */
export const DECIDE_SQL = `
update high_volume_requests
set state = :decision, reason = :reason, decider_id = :userId,
  decided_at = now() at time zone 'UTC', updated_at = now() at time zone 'UTC'
where id = :id and state = 'pending'`;
