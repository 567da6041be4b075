/** A row when the alert is due, whichever process asks first: once an hour at most. */
export const CLAIM_ALERT_SQL = `
insert into monavis.alerts as a (name, sent_at) values (:name, now())
on conflict (name) do update set sent_at = excluded.sent_at where a.sent_at < now() - interval '1 hour'
returning 1`;

/** When an alert that is not due will be. */
export const NEXT_ALERT_SQL = `
select a.sent_at + interval '1 hour' as due from monavis.alerts a where a.name = :name`;
