import type { Source } from './source';

/** The instant of a cursor. */
const PLACE = `(timestamp 'epoch' + cast(:at as bigint) * interval '1 microsecond', cast(:id as integer))`;

/** The cast to json is for Strapi, which makes the driver give jsonb as text. */
const COLUMNS = `
  r.id, r.created_at as "createdAt", cast(extract(epoch from r.created_at) * 1000000 as bigint) as at,
  r.satisfaction, r.clarity, r.comment, cast(coalesce(r.answers, '{}') as json) as answers,
  coalesce(b.name, r.source) as source, r.language, r.form_version as "formVersion",
  coalesce(k.is_read, r.created_at < m.read_before, false) as "isRead",
  case when f.id is not null then json_build_object('reason', f.reason, 'state', f.state) end as flag,
  exists (select 1 from monavis.review_replies p where p.review_id = r.id) as "hasReply"`;

/** What the entries of a page need of other tables, once the page is known. */
const BESIDE = `
  left join buttons b on b.id = r.button_id
  left join monavis.review_reads k on k.user_id = :userId and k.review_id = r.id
  left join monavis.review_read_marks m on m.user_id = :userId and m.demarche_numero = r.demarche_numero
  left join monavis.review_flags f on f.review_id = r.id and f.state = 'open'`;

/**
 * Lists walk the index (demarche_numero, created_at desc, id desc) from a known place: page 50,000 costs what page 1
 * costs. Joins come after the limit, whatever the planner believes of the filter.
 *
 * @param range - where the page begins: nothing for the first one
 */
const pageSql = ({ from, sql }: Source, range: string, order: 'asc' | 'desc'): string => `
select ${COLUMNS}
from (
  select r.* from ${from} where ${sql} ${range}
  order by r.created_at ${order}, r.id ${order} limit :limit
) r ${BESIDE}
order by r.created_at ${order}, r.id ${order}`;

/** The newest of all. */
export const firstSql = (source: Source): string => pageSql(source, '', 'desc');

/** From a place excluded towards the past. */
export const olderSql = (source: Source): string =>
  pageSql(source, `and (r.created_at, r.id) < ${PLACE}`, 'desc');

/** From a place excluded towards the present: nearest first. */
export const newerSql = (source: Source): string =>
  pageSql(source, `and (r.created_at, r.id) > ${PLACE}`, 'asc');

export const ONE_SQL = `
select ${COLUMNS}, (
    select cast(v.settings as json) from monavis.form_versions v
    where v.demarche_numero = monavis.form_owner(r.id, r.demarche_numero) and v.version = r.form_version
  ) as "formSettings"
from reviews r ${BESIDE}
where r.demarche_numero = :numero and r.state = 'published' and r.id = :id`;

/** The two reviews around a place, in the list of a filter. */
export const neighboursSql = ({ from, sql }: Source): string => `
select
  (select r.id from ${from} where ${sql} and (r.created_at, r.id) > ${PLACE}
    order by r.created_at, r.id limit 1) as "newerId",
  (select r.id from ${from} where ${sql} and (r.created_at, r.id) < ${PLACE}
    order by r.created_at desc, r.id desc limit 1) as "olderId"`;

/** The address that the author of a review left, and the day until which it is kept. */
export const CONTACT_SQL = `
select email, created_at + make_interval(days => :days) as until
from monavis.review_contacts where review_id = :id`;

/** Buttons of the démarche, and those of its reviews, which a merge can have brought without theirs. */
export const BUTTONS_SQL = `
select i.id, b.name
from (
  select b.id from buttons b where b.demarche_numero = :numero
  union
  select c.button_id from monavis.review_daily_counts c
  where c.demarche_numero = :numero and c.question = 'satisfaction'
  group by c.button_id having sum(c.n) > 0
) i left join buttons b on b.id = i.id
order by b.name nulls last, i.id`;
