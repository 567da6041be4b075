/** Numbers of the démarches that somebody watches. */
export const WATCHED_SQL = `
select distinct d.numero
from ownerships o
join demarches d on d.numero = o.demarche_numero and d.published_at is null
where d.merged_into is null
order by 1`;

/** A row for who tells it first; none while it lasts, nor for a week. */
export const CLAIM_ALERT_SQL = `
insert into monavis.score_alerts (demarche_numero) values (:numero)
on conflict (demarche_numero) do nothing returning 1`;

/** Forgets the falls that are over. */
export const FORGET_ALERTS_SQL = `
delete from monavis.score_alerts
where sent_at < now() - interval '7 days' and demarche_numero <> all (cast(:falling as integer[]))`;

export const ALERT_READERS_SQL = `
select o.user_id as "userId"
from ownerships o
left join monavis.agent_mails m on m.user_id = o.user_id
where o.demarche_numero = :numero and coalesce(m.wants_score_alerts, true)
order by 1`;
