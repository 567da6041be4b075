/** The largest groups first: that is where an attack shows. */
export const GROUPS_SQL = `
select r.demarche_numero as numero, r.button_id as "buttonId", r.suspicion, d.title, b.name as "buttonName",
  cast(count(*) as integer) as count, cast(count(r.comment) as integer) as "commentCount",
  json_build_object('bad', count(*) filter (where r.satisfaction = 'bad'),
    'medium', count(*) filter (where r.satisfaction = 'medium'),
    'good', count(*) filter (where r.satisfaction = 'good')) as distribution,
  min(r.created_at) as "firstAt", max(r.created_at) as "lastAt", max(r.id) as "lastId",
  cast(count(*) over () as integer) as "groupCount"
from reviews r
  join demarches d on d.numero = r.demarche_numero and d.published_at is null
  left join buttons b on b.id = r.button_id
where r.state = 'suspect'
group by 1, 2, 3, 4, 5
order by count(*) desc, 1, 2, 3
limit :limit offset :offset`;

const IN_GROUP = `
  r.state = 'suspect' and r.demarche_numero = :numero and r.suspicion = :suspicion
  and r.button_id is not distinct from cast(:buttonId as integer)`;

/** The cast to json is for Strapi, which makes the driver give jsonb as text. */
export const SUSPECTS_SQL = `
select r.id, r.created_at as "createdAt", r.satisfaction, r.clarity, r.comment,
  cast(coalesce(r.answers, '{}') as json) as answers, coalesce(b.name, r.source) as source, r.language,
  r.form_version as "formVersion"
from reviews r left join buttons b on b.id = r.button_id
where ${IN_GROUP} and (cast(:before as integer) is null or r.id < :before)
order by r.id desc limit :limit`;

/**
 * One statement, hence one adjustment of the daily counts. What its author is completing at this very moment is left
 * for the next decision rather than waited for: votes and decisions can then never wait for each other in a circle.
 */
export const DECIDE_SQL = `
with chosen as (
  select r.id from reviews r
  where ${IN_GROUP} and r.id <= :lastId and (cast(:ids as integer[]) is null or r.id = any(:ids))
  for update skip locked
)
update reviews r set state = :state, updated_at = now() at time zone 'UTC'
from chosen where r.id = chosen.id`;
