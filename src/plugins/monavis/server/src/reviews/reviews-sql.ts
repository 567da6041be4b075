/**
 * Lists walk the index (demarche_numero, id desc) from a known id: page 50,000 costs what page 1 costs. Days are those
 * of Europe/Paris, turned into instants so that nothing is computed row by row.
 */
const MATCHING = `
  r.demarche_numero = :numero and r.state = 'published'
  and (cast(:satisfaction as text) is null or r.satisfaction = :satisfaction)
  and (cast(:withComment as boolean) is not true or r.comment <> '')
  and (cast(:from as date) is null or r.created_at >= cast(:from as timestamp) at time zone 'Europe/Paris' at time zone 'UTC')
  and (cast(:to as date) is null
    or r.created_at < (cast(:to as timestamp) + interval '1 day') at time zone 'Europe/Paris' at time zone 'UTC')`;

/** The cast to json is for Strapi, which makes the driver give jsonb as text. */
const COLUMNS = `
  r.id, r.created_at as "createdAt", r.satisfaction, r.clarity, r.comment, cast(coalesce(r.answers, '{}') as json) as answers,
  coalesce(b.name, r.source) as source, r.language, r.form_version as "formVersion"`;

const FROM = 'from reviews r left join buttons b on b.id = r.button_id';

/** From the newest, or from `:id` excluded towards the past. */
export const OLDER_SQL = `
select ${COLUMNS} ${FROM}
where ${MATCHING} and (cast(:id as integer) is null or r.id < :id)
order by r.id desc limit :limit`;

/** From `:id` excluded towards the present: nearest first. */
export const NEWER_SQL = `
select ${COLUMNS} ${FROM}
where ${MATCHING} and r.id > :id
order by r.id asc limit :limit`;

/** Counts no further than `:limit`: beyond, the exact number would cost more than it tells. */
export const TOTAL_SQL = `
select cast(count(*) as integer) as total from (
  select 1 from reviews r where ${MATCHING} limit :limit
) counted`;

export const ONE_SQL = `
select ${COLUMNS}, (
    select cast(v.settings as json) from monavis.form_versions v
    where v.demarche_numero = monavis.form_owner(r.id, r.demarche_numero) and v.version = r.form_version
  ) as "formSettings"
${FROM}
where r.demarche_numero = :numero and r.state = 'published' and r.id = :id`;

export const NEIGHBOURS_SQL = `
select
  (select min(r.id) from reviews r where ${MATCHING} and r.id > :id) as "newerId",
  (select max(r.id) from reviews r where ${MATCHING} and r.id < :id) as "olderId"`;

/** The address that the author of a review left, and the day until which it is kept. */
export const CONTACT_SQL = `
select email, created_at + make_interval(days => :days) as until
from monavis.review_contacts where review_id = :id`;
