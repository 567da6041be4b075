export const CHOICES_SQL = `
select wants_digest as digest, wants_score_alerts as "scoreAlerts" from monavis.agent_mails where user_id = :userId`;

export const CHOOSE_SQL = `
insert into monavis.agent_mails (user_id, wants_digest, wants_score_alerts)
values (:userId, :digest, :scoreAlerts)
on conflict (user_id) do update set
  wants_digest = excluded.wants_digest, wants_score_alerts = excluded.wants_score_alerts`;
