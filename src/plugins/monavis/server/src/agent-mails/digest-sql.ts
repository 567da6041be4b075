/** Porteurs who may get a digest, whatever there is in it. */
export const DIGEST_READERS_SQL = `
select distinct o.user_id as "userId"
from ownerships o
join admin_users u on u.id = o.user_id and u.is_active
left join monavis.agent_mails m on m.user_id = u.id
where coalesce(m.wants_digest, true)
order by 1`;

/** « Mes démarches » of an agent who wants a digest; none for who wants none. */
export const DIGEST_DEMARCHES_SQL = `
select d.numero, d.title
from ownerships o
join demarches d on d.numero = o.demarche_numero and d.published_at is null
left join monavis.agent_mails m on m.user_id = o.user_id
where o.user_id = :userId and d.merged_into is null and coalesce(m.wants_digest, true)
order by d.numero`;

/** A row when the digest of this agent is due: a job that runs twice, or two schedules, send one. */
export const CLAIM_DIGEST_SQL = `
insert into monavis.agent_mails as m (user_id, digest_sent_at) values (:userId, now())
on conflict (user_id) do update set digest_sent_at = excluded.digest_sent_at
where m.digest_sent_at is null or m.digest_sent_at < now() - interval '3 days'
returning 1`;
