/** What an agent marks one review as; nothing when it is not a published review of the démarche. */
export const MARK_SQL = `
insert into monavis.review_reads as k (user_id, review_id, is_read)
select :userId, r.id, :isRead from reviews r
where r.id = :id and r.demarche_numero = :numero and r.state = 'published'
on conflict (user_id, review_id) do update set is_read = excluded.is_read
returning 1`;

/** Up to the newest review that can be seen: one that is being written at this moment stays unread. */
export const MARK_ALL_SQL = `
insert into monavis.review_read_marks as m (user_id, demarche_numero, read_before)
select :userId, :numero, r.created_at + interval '1 microsecond' from reviews r
where r.demarche_numero = :numero and r.state = 'published'
order by r.created_at desc, r.id desc limit 1
on conflict (user_id, demarche_numero) do update set read_before = greatest(m.read_before, excluded.read_before)`;

/** The mark says it all now. */
export const FORGET_MARKS_SQL = `
delete from monavis.review_reads k using reviews r
where k.user_id = :userId and r.id = k.review_id and r.demarche_numero = :numero`;
