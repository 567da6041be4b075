// Applying is SQL from end to end: 50,000 lines are a hundred statements, where the document service would take an hour.
// Every statement takes a slice of lines, `:from` < line <= `:to`, so that progress can be told.

const SLICE = `i.import_id = :id and i.line > :from and i.line <= :to`;

/** Démarches that changed since the analysis: what the éditeur saw is not what would be replaced. */
export const STALE_SQL = `
select i.line, i.numero from monavis.import_rows i
left join demarches d on d.numero = i.numero and d.published_at is null
where i.import_id = :id and i.outcome = 'change' and d.updated_at is distinct from i.seen_at
order by i.line limit 1`;

/** References that another démarche took since. */
export const STALE_REFERENCES_SQL = `
select i.line, d.numero from monavis.import_rows i
join demarches d on d.published_at is null and d.merged_into is null
  and d.service_public_ref = i.after ->> 'reference' and d.numero is distinct from i.numero
where i.import_id = :id and i.outcome in ('create', 'change')
order by i.line limit 1`;

/** Lines to create that exist by now, under the same name: told as the analysis tells it. */
export const STALE_CREATIONS_SQL = `
select i.line, d.numero from monavis.import_rows i
join demarches d on d.published_at is null and d.archived_at is null
  and monavis.plain(d.title) = monavis.plain(i.after ->> 'title')
  and (i.after ->> 'reference' is null or d.service_public_ref is null)
left join administrations a on a.id = d.administration_id
where i.import_id = :id and i.outcome = 'create'
  and monavis.plain(coalesce(a.name, '')) = monavis.plain(coalesce(i.after ->> 'administration', ''))
order by i.line limit 1`;

/** Both versions. */
export const LOCK_SQL = `
select 1 from demarches d
where d.numero in (
  select i.numero from monavis.import_rows i where i.import_id = :id and i.outcome = 'change')
order by d.id for update`;

export const ADMINISTRATIONS_SQL = `
with fresh as (
  insert into administrations (document_id, name, kind, created_at, updated_at, published_at)
  select 'd' || left(replace(gen_random_uuid()::text, '-', ''), 23), named.name, 'autre', utc.now, utc.now, utc.now
  from (
    select distinct i.after ->> 'administration' as name from monavis.import_rows i
    where i.import_id = :id and i.outcome in ('create', 'change') and i.after ->> 'administration' is not null
  ) named, (select now() at time zone 'UTC' as now) utc
  on conflict (name) do nothing returning name
)
select coalesce(json_agg(name), '[]') as names from fresh`;

/** Field of an import → column and how its text becomes the column's type. */
const COLUMNS: [field: string, column: string, cast?: string][] = [
  ['reference', 'service_public_ref'],
  ['title', 'title'],
  ['slug', 'slug'],
  ['kind', 'kind'],
  ['theme', 'theme'],
  ['subject', 'subject'],
  ['description', 'description'],
  ['cerfa', 'cerfa'],
  ['url', 'url'],
  ['infoUrl', 'info_url'],
  ['annualVolume', 'annual_volume', '::integer'],
  ['annualOnlineVolume', 'annual_online_volume', '::integer'],
  ['isEssential', 'is_essential', '::boolean'],
  ['sourceDate', 'source_date', '::date'],
];

/** Sets the columns that the facts of a line name, and those only. `administration`: how they tell its id. */
const assignments = (facts: string, administration: string): string =>
  [
    ...COLUMNS.map(
      ([field, column, cast = '']) =>
        `${column} = case when jsonb_exists(${facts}, '${field}') then (${facts} ->> '${field}')${cast} else d.${column} end`
    ),
    `audiences = case when jsonb_exists(${facts}, 'audiences') then nullif(${facts} -> 'audiences', 'null') else d.audiences end`,
    `administration_id = case when jsonb_exists(${facts}, 'administration')
      then ${administration} else d.administration_id end`,
    `updated_at = now() at time zone 'UTC'`,
  ].join(',\n  ');

const facts = [
  ...COLUMNS.map(([field, column]) => `'${field}', d.${column}`),
  `'audiences', d.audiences`,
  `'administration', d.administration_id`,
].join(', ');

/** Keeps what is about to change, of each version: a draft can hold what was never published. */
export const KEEP_SQL = `
insert into monavis.import_backups (import_id, line, is_published, facts)
select i.import_id, i.line, d.published_at is not null, (
  select jsonb_object_agg(fact.key, fact.value) from jsonb_each(jsonb_build_object(${facts})) as fact
  where jsonb_exists(i.after, fact.key))
from monavis.import_rows i join demarches d on d.numero = i.numero
where ${SLICE} and i.outcome = 'change'`;

/** The draft and the published version together: an import is the work of an éditeur. */
export const CHANGE_SQL = `
update demarches d set ${assignments(
  'i.after',
  `(select a.id from administrations a where a.name = i.after ->> 'administration')`
)}
from monavis.import_rows i
where ${SLICE} and i.outcome = 'change' and d.numero = i.numero`;

export const NUMBER_SQL = `
update monavis.import_rows i set numero = given.numero
from (
  select line, nextval('monavis.demarche_numero')::integer as numero from (
    select i.line from monavis.import_rows i where ${SLICE} and i.outcome = 'create' order by i.line) ordered
) given
where i.import_id = :id and i.line = given.line`;

const listed = COLUMNS.filter(([field]) => field !== 'isEssential');

export const CREATE_SQL = `
insert into demarches (document_id, numero, ${listed.map(([, column]) => column).join(', ')}, audiences,
  administration_id, is_essential, origin, is_key_optional, is_demo, created_at, updated_at, published_at)
select given.document_id, i.numero,
  ${listed.map(([field, , cast = '']) => `(i.after ->> '${field}')${cast}`).join(', ')},
  coalesce(i.after -> 'audiences', '[]'), a.id, coalesce((i.after ->> 'isEssential')::boolean, false),
  'import', false, false, utc.now, utc.now, version.published_at
from monavis.import_rows i
cross join lateral (select 'd' || left(replace(gen_random_uuid()::text || i.line, '-', ''), 23) as document_id) given
left join administrations a on a.name = i.after ->> 'administration'
cross join (select now() at time zone 'UTC' as now) utc
cross join (values (null::timestamp), (now()::timestamp)) as version(published_at)
where ${SLICE} and i.outcome = 'create'
order by i.line, version.published_at nulls first`;

const UNTOUCHED = `not exists (
      select 1 from demarches t
      where t.numero = i.numero and t.updated_at <> (m.applied_at at time zone 'UTC'))`;

/** Back to what each version was, where neither was written since and their administrations still exist. */
export const UNDO_CHANGES_SQL = `
with undone as (
  update demarches d set ${assignments('b.facts', `(b.facts ->> 'administration')::integer`)}
  from monavis.import_rows i
  join monavis.imports m on m.id = i.import_id
  join monavis.import_backups b on b.import_id = i.import_id and b.line = i.line
  where ${SLICE} and i.outcome = 'change' and d.numero = i.numero
    and b.is_published = (d.published_at is not null)
    and ${UNTOUCHED}
    and not exists (
      select 1 from monavis.import_backups g
      where g.import_id = i.import_id and g.line = i.line and g.facts ->> 'administration' is not null
        and not exists (select 1 from administrations a where a.id = (g.facts ->> 'administration')::integer))
  returning i.line
)
select cast(count(distinct line) as integer) as n from undone`;

/** A démarche that nobody touched nor used since goes; its number is never given again. */
export const UNDO_CREATIONS_SQL = `
with undone as (
  delete from demarches d using monavis.import_rows i, monavis.imports m
  where ${SLICE} and m.id = i.import_id and i.outcome = 'create' and d.numero = i.numero
    and ${UNTOUCHED}
    and not exists (select 1 from ownerships o where o.demarche_numero = i.numero)
    and not exists (select 1 from buttons b where b.demarche_numero = i.numero)
    and not monavis.has_reviews(i.numero)
    and not exists (select 1 from demarches s where s.merged_into = i.numero)
  returning i.line
)
select cast(count(distinct line) as integer) as n from undone`;

export const UNDO_ADMINISTRATIONS_SQL = `
delete from administrations a using monavis.imports m
where m.id = :id and a.name = any (m.new_administrations)
  and not exists (select 1 from demarches d where d.administration_id = a.id)`;

/** The référentiel as a file, archived and merged démarches aside. */
export const EXPORT_SQL = `
select d.numero, d.service_public_ref as reference, d.title, a.name as administration, d.kind, d.theme, d.subject,
  case when jsonb_typeof(d.audiences) = 'array' then d.audiences else '[]' end::json as audiences, d.description,
  d.cerfa, d.url, d.info_url as "infoUrl", d.annual_volume as "annualVolume",
  d.annual_online_volume as "annualOnlineVolume", d.is_essential as "isEssential",
  to_char(d.source_date, 'YYYY-MM-DD') as "sourceDate"
from demarches d left join administrations a on a.id = d.administration_id
where d.published_at is null and d.archived_at is null and d.merged_into is null and d.numero > :after
order by d.numero limit :limit`;
