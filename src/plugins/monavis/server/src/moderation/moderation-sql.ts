const nameOf = (column: string): string =>
  `(select nullif(concat_ws(' ', u.firstname, u.lastname), '') from admin_users u where u.id = ${column})`;

const FLAG_COLUMNS = `
  cast(f.id as integer) as id, f.reason, f.note, ${nameOf('f.flagged_by')} as "flaggedBy", f.flagged_at as "flaggedAt",
  f.state, ${nameOf('f.decided_by')} as "decidedBy", f.decided_at as "decidedAt", f.decision_reason as "decisionReason"`;

export const FIND_REVIEW_SQL = `
select r.demarche_numero as numero, r.state from reviews r where r.id = :id`;

/**
 * The review is locked before anything else, as the votes lock theirs before the daily counts: nobody waits in a circle,
 * and the second of two decisions sees the first.
 */
export const LOCK_REVIEW_SQL = `${FIND_REVIEW_SQL} for update`;

export const LAST_FLAG_SQL = `
select ${FLAG_COLUMNS}, f.flagged_by as "flaggedById"
from monavis.review_flags f where f.review_id = :id order by f.id desc limit 1`;

export const FLAG_SQL = `
insert into monavis.review_flags (review_id, reason, note, flagged_by) values (:id, :reason, :note, :userId)`;

export const DECIDE_FLAG_SQL = `
update monavis.review_flags
set state = :state, decided_by = :userId, decided_at = now(), decision_reason = :reason
where id = :flagId`;

/** A review that is hidden without a flag. */
export const HIDE_UNFLAGGED_SQL = `
insert into monavis.review_flags (review_id, state, decided_by, decided_at, decision_reason)
values (:id, 'hidden', :userId, now(), :reason)`;

/** The triggers take it out of the daily counts, or put it back, in this transaction. */
export const CHANGE_REVIEW_SQL = `
update reviews set state = :state, updated_at = now() at time zone 'UTC' where id = :id`;

export const RECIPIENT_SQL = `
select email, coalesce(firstname, '') as firstname from admin_users where id = :userId and is_active`;

/** Each is an index of its own; see `database/sql/047-moderation.sql`. */
const VIEWS = {
  open: { which: `f.state = 'open'`, order: 'f.flagged_at, f.id' },
  hidden: { which: `f.state = 'hidden'`, order: 'f.decided_at desc, f.id desc' },
  decided: {
    which: `f.state in ('dismissed', 'restored', 'withdrawn')`,
    order: 'f.decided_at desc, f.id desc',
  },
} as const;

export const countSql = (view: keyof typeof VIEWS): string =>
  `select cast(count(*) as integer) as total from monavis.review_flags f where ${VIEWS[view].which}`;

export const listSql = (view: keyof typeof VIEWS): string => `
select ${FLAG_COLUMNS}, r.demarche_numero as numero, coalesce(d.title, '') as title, r.id as "reviewId",
  r.created_at as "createdAt", r.satisfaction, r.comment, r.language, coalesce(b.name, r.source) as source
from monavis.review_flags f
join reviews r on r.id = f.review_id
left join demarches d on d.numero = r.demarche_numero and d.published_at is null
left join buttons b on b.id = r.button_id
where ${VIEWS[view].which}
order by ${VIEWS[view].order} limit :limit offset :offset`;
