/** A review that porteurs read, and the answer to it. Locked like the decisions of moderation: the review first. */
export const STATE_SQL = `
select monavis.comment_digest(nullif(r.comment, '')) as "commentVersion",
  p.body, p.revision, p.updated_at as "updatedAt", p.published_at as "publishedAt",
  p.comment_digest is distinct from monavis.comment_digest(r.comment) as "isOutdated",
  (select nullif(concat_ws(' ', u.firstname, u.lastname), '') from admin_users u where u.id = p.author) as author
from reviews r left join monavis.review_replies p on p.review_id = r.id
where r.id = :id and r.demarche_numero = :numero and r.state = 'published'`;

/** Alone in its statement: what is read next is what the others left. */
export const LOCK_SQL = 'select 1 from reviews where id = :id for update';

/** A pair keeps the place that its first publication gave it. */
export const SAVE_SQL = `
insert into monavis.review_replies as p (review_id, demarche_numero, body, comment_digest, author, published_at)
values (:id, :numero, :body, :commentVersion, :userId, case when :isPublished then now() end)
on conflict (review_id) do update set
  body = excluded.body, comment_digest = excluded.comment_digest, author = excluded.author, updated_at = now(),
  revision = p.revision + 1,
  published_at = case when excluded.published_at is not null then coalesce(p.published_at, excluded.published_at) end`;

export const DELETE_SQL = 'delete from monavis.review_replies where review_id = :id';

/**
 * The published pairs of a démarche, newest first, after a position if there is one. What a pair may show is decided
 * here alone: the review is published on this very démarche, and its comment is the one that was answered.
 */
export const PAIRS_SQL = `
select r.id, r.satisfaction, r.comment, r.language, r.created_at as "createdAt", p.body, p.published_at as "publishedAt"
from monavis.review_replies p join reviews r on r.id = p.review_id
where p.demarche_numero = :numero and p.published_at is not null
  and r.demarche_numero = p.demarche_numero and r.state = 'published' and r.comment <> ''
  and p.comment_digest = monavis.comment_digest(r.comment)
  and (cast(:at as timestamptz) is null or (p.published_at, p.review_id) < (cast(:at as timestamptz), cast(:id as integer)))
order by p.published_at desc, p.review_id desc limit :limit`;
