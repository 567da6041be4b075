const TODAY = `(now() at time zone 'Europe/Paris')::date`;

const STATE = `
  case when k.revoked_at is not null then 'revoked' when k.expires_on < ${TODAY} then 'expired' else 'active' end`;

const nameOf = (user: string): string =>
  `nullif(concat_ws(' ', ${user}.firstname, ${user}.lastname), '')`;

/** Keys with the démarche that they open today, active ones first, newest first. */
const ENTRIES = `
select k.id, k.name, k.ending, ${STATE} as state,
  case when k.administration_id is not null
    then json_build_object('kind', 'administration', 'id', a.id, 'name', a.name)
    else json_build_object('kind', 'demarche', 'numero', current.numero, 'name', coalesce(d.title, ''))
  end as scope,
  k.created_at as "createdAt", ${nameOf('author')} as "createdBy",
  to_char(k.expires_on, 'YYYY-MM-DD') as "expiresOn", to_char(k.last_used_on, 'YYYY-MM-DD') as "lastUsedOn",
  k.revoked_at as "revokedAt", ${nameOf('revoker')} as "revokedBy"
from monavis.api_keys k
left join lateral (
  select coalesce(monavis.current_numero(k.demarche_numero), k.demarche_numero) as numero
) current on k.demarche_numero is not null
left join demarches d on d.numero = current.numero and d.published_at is null
left join administrations a on a.id = k.administration_id
left join admin_users author on author.id = k.created_by
left join admin_users revoker on revoker.id = k.revoked_by`;

const ORDER = `order by (${STATE}) <> 'active', k.id desc`;

/** Those made for this démarche, or for one that was merged into it. */
const OF_DEMARCHE = `
(k.demarche_numero = :numero or k.demarche_numero in (
  select merged.numero from demarches merged
  where merged.published_at is null and merged.merged_into is not null
    and monavis.current_numero(merged.numero) = :numero))`;

export const DEMARCHE_KEYS_SQL = `${ENTRIES} where ${OF_DEMARCHE} ${ORDER}`;

/** The last ones of everybody. */
export const ALL_KEYS_SQL = `${ENTRIES} ${ORDER} limit :limit`;

export const ONE_KEY_SQL = `${ENTRIES} where k.id = :id`;

/** The key `:id`, locked, if it is one of the démarche `:numero` (null: any). */
export const LOCK_KEY_SQL = `
select k.id, k.revoked_at is not null as "isRevoked" from monavis.api_keys k
where k.id = :id and (cast(:numero as integer) is null or ${OF_DEMARCHE})
for update of k`;

/** One creation at a time, so that the number of keys of a scope stays under its limit. */
export const LOCK_CREATION_SQL = `select pg_advisory_xact_lock(hashtext('monavis.api_keys'))`;

export const ACTIVE_COUNT_SQL = `
select cast(count(*) as integer) as n from monavis.api_keys k
where (${STATE}) = 'active' and (k.administration_id = :administrationId or ${OF_DEMARCHE})`;

export const INSERT_SQL = `
insert into monavis.api_keys (name, hash, ending, demarche_numero, administration_id, created_by, expires_on)
values (:name, :hash, :ending, :numero, :administrationId, :userId, :expiresOn) returning id`;

export const REVOKE_SQL = `
update monavis.api_keys set revoked_at = now(), revoked_by = :userId where id = :id`;

/** The key of this hash, in whatever state. */
export const FIND_SQL = `
select k.id, ${STATE} as state, k.demarche_numero as numero, k.administration_id as "administrationId",
  k.last_used_on is distinct from ${TODAY} as "isFirstUseToday"
from monavis.api_keys k where k.hash = :hash`;

export const USED_SQL = `update monavis.api_keys set last_used_on = ${TODAY} where id = :id`;

/**
 * Counts a request, for all processes together. A window of a minute opens with the first request after the last one
 * has closed; what is refused is not counted further.
 */
export const COUNT_REQUEST_SQL = `
insert into monavis.api_key_windows as w (key_id, started_at, count) values (:id, now(), 1)
on conflict (key_id) do update set
  started_at = case when w.started_at <= now() - interval '1 minute' then now() else w.started_at end,
  count = case when w.started_at <= now() - interval '1 minute' then 1 else least(w.count, :limit) + 1 end
returning count,
  cast(least(60, greatest(1, ceil(extract(epoch from started_at + interval '1 minute' - now())))) as integer) as "resetsIn"`;

/** Without the démarches that were merged into others: what stays of them is these. */
export const OPENED_BY_SQL = `
select d.numero, d.title as titre, a.name as administration
from demarches d left join administrations a on a.id = d.administration_id
where d.published_at is null and d.merged_into is null
  and (d.numero = monavis.current_numero(:numero) or d.administration_id = :administrationId)
order by d.numero`;

/** The démarche that answers for `:asked` today, if the key opens it. */
export const OPENED_SQL = `
select d.numero, d.title, d.is_demo as "isDemo" from demarches d
where d.published_at is null and d.numero = monavis.current_numero(:asked)
  and (d.numero = monavis.current_numero(:numero) or d.administration_id = :administrationId)`;
