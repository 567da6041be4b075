/** The texts that people typed: beyond the comment, those beside the boxes « Autre ». */
const HAS_TEXT = `(comment <> '' or answers ?| array['contactTriedOther', 'difficultiesOther'])`;

/** Parameter: months. Dates of reviews are UTC without a zone. */
const IS_OLD = `created_at < (now() at time zone 'UTC') - make_interval(months => $1)`;

/** Parameter: months. */
export const COUNT_TEXTS = `
select count(*) filter (where comment <> '')::integer as comments,
  count(*) filter (where answers ?| array['contactTriedOther', 'difficultiesOther'])::integer as "otherTexts",
  count(*)::integer as reviews
from reviews where ${IS_OLD} and ${HAS_TEXT}`;

/** Parameters: months, how many at most. */
export const FIND_TEXTS = `
select id from reviews where ${IS_OLD} and ${HAS_TEXT} order by id limit $2`;

/**
 * An empty comment still says that there was one: the daily counts do not move. What masks counted is a number, and
 * stays. Parameter: ids.
 */
export const ERASE_TEXTS = `
update reviews set
  comment = case when comment is null then null else '' end,
  answers = nullif(answers - array['contactTriedOther', 'difficultiesOther'], '{}')
where id = any ($1::integer[])`;

/** Parameter: days. */
export const COUNT_CONTACTS = `
select count(*)::integer as contacts from monavis.review_contacts
where created_at < now() - make_interval(days => $1)`;

/** Parameter: days. */
export const ERASE_CONTACTS = `
delete from monavis.review_contacts where created_at < now() - make_interval(days => $1)`;

/** Answers to texts that are too old, and what porteurs said of them: both may repeat them. Parameter: months. */
export const COUNT_ABOUT = `
select
  (select count(*)::integer from monavis.review_replies p join reviews on id = p.review_id where ${IS_OLD}) as replies,
  (select count(*)::integer from monavis.review_flags f join reviews r on r.id = f.review_id
    where r.${IS_OLD} and f.note is not null) as notes`;

/** Parameter: months. */
export const ERASE_REPLIES = `
delete from monavis.review_replies p using reviews where id = p.review_id and ${IS_OLD}`;

/** Parameter: months. */
export const ERASE_NOTES = `
update monavis.review_flags f set note = null from reviews r
where r.id = f.review_id and r.${IS_OLD} and f.note is not null`;

/** Parameter: the report. By itself, since the command runs without the application. */
export const RECORD_RETENTION = `
insert into monavis.audit_entries (actor, action, subject_type, subject_id, subject, after)
values ('MonAvis', 'retention.applied', 'retention', '0', 'Durée de conservation', $1::jsonb)`;
