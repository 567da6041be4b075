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

/** The requests of a key that are less than a minute old, oldest first. */
const RECENT = `array(
  select hit from unnest(h.hits) hit where hit > clock_timestamp() - interval '1 minute' order by hit)`;

/**
 * Counts a request, for all processes together: at most `:limit` in any sixty seconds. The row holds the instants of
 * those that were let through, so that no edge of a window lets twice as many pass; what is refused is not counted.
 * « resetsIn »: seconds until the oldest one no longer counts.
 */
export const COUNT_REQUEST_SQL = `
insert into monavis.api_key_hits as h (key_id, hits, is_within_limit) values (:id, array[clock_timestamp()], true)
on conflict (key_id) do update set
  is_within_limit = cardinality(${RECENT}) < :limit,
  hits = case when cardinality(${RECENT}) < :limit then ${RECENT} || clock_timestamp() else h.hits end
returning is_within_limit as "isWithinLimit", greatest(0, :limit - cardinality(hits)) as remaining,
  cast(least(60, greatest(1, ceil(extract(epoch from hits[1] + interval '1 minute' - clock_timestamp())))) as integer)
    as "resetsIn"`;

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
