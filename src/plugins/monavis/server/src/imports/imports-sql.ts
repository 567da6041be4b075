/** Imports, newest first; `:id` null for the last twenty, and for the one that can be undone, however old. */
export const IMPORTS_SQL = `
with last as (
  select id from monavis.imports where state in ('applied', 'undoing') order by applied_at desc, id desc limit 1
)
select cast(i.id as integer) as id, i.filename, i.created_at as "createdAt", i.state, i.encoding, i.delimiter,
  to_json(i.columns) as columns, to_json(i.mapping) as mapping, i.total, i.done, i.error,
  i.applied_at as "appliedAt", i.undone_at as "undoneAt", i.kept,
  nullif(concat_ws(' ', u.firstname, u.lastname), '') as author,
  (select coalesce(json_object_agg(outcome, n), '{}') from (
    select r.outcome, cast(count(*) as integer) as n from monavis.import_rows r
    where r.import_id = i.id and r.outcome is not null group by 1) counted) as counts,
  i.state = 'applied' and i.id in (select id from last) as "isUndoable"
from monavis.imports i left join admin_users u on u.id = i.author_id
where i.id = :id or (cast(:id as bigint) is null and (
  i.id in (select id from monavis.imports order by id desc limit 20) or i.id in (select id from last)))
order by i.id desc`;

export const INSERT_IMPORT_SQL = `
insert into monavis.imports (filename, author_id, state, encoding, delimiter, columns, mapping, total)
select :filename, :userId, :state, :encoding, :delimiter,
  array(select value from json_array_elements_text(cast(:columns as json)) with ordinality order by ordinality),
  array(select nullif(value, '') from json_array_elements_text(cast(:mapping as json)) with ordinality order by ordinality),
  0
returning cast(id as integer) as id`;

export const INSERT_ROWS_SQL = `
insert into monavis.import_rows (import_id, line, cells)
select :id, r.line, r.cells from jsonb_to_recordset(cast(:rows as jsonb)) as r(line integer, cells text[])`;

const LINES = `
select line, outcome, r.numero, reason, cast(before as json) as before, cast(after as json) as after,
  coalesce(r.after ->> 'title', d.title) as title
from monavis.import_rows r
left join demarches d on d.numero = r.numero and d.published_at is null
where import_id = :id`;

export const ROWS_SQL = `${LINES} and (cast(:outcome as text) is null or outcome = :outcome)
order by line limit :limit offset :offset`;

export const REPORT_SQL = `${LINES} and line > :after order by line limit :limit`;

/**
 * The démarches that lines speak of, with their facts: by number, else by R number, else by name and administration (among
 * those without R number when the line has one). A line that could mean several démarches finds two. One look in an index for each line, which the limits force: a join
 * would fold all titles of the référentiel for every slice of the file.
 */
export const MATCH_SQL = `
with asked as (
  select * from jsonb_to_recordset(cast(:rows as jsonb))
    as r(line integer, numero integer, reference text, title text, administration text)
), matched as (
  select a.line, d.numero from asked a cross join lateral (
    select numero from demarches where numero = a.numero and published_at is null limit 1) d
  union
  select a.line, d.numero from asked a cross join lateral (
    select numero from demarches
    where a.numero is null and service_public_ref = a.reference and published_at is null and merged_into is null
    limit 2) d
  union
  select a.line, d.numero from asked a cross join lateral (
    select d.numero from demarches d left join administrations o on o.id = d.administration_id
    where a.numero is null and monavis.plain(d.title) = monavis.plain(a.title)
      and d.published_at is null and d.archived_at is null
      and monavis.plain(coalesce(o.name, '')) = monavis.plain(coalesce(a.administration, ''))
      and (a.reference is null or d.service_public_ref is null and not exists (
        select 1 from demarches r
        where r.service_public_ref = a.reference and r.published_at is null and r.merged_into is null))
    limit 2) d
)
select m.line, cast(count(*) over (partition by m.line) as integer) as matches, d.numero,
  d.merged_into as "mergedInto", to_char(d.updated_at, 'YYYY-MM-DD HH24:MI:SS.US') as "seenAt",
  json_build_object(
    'reference', d.service_public_ref, 'title', d.title, 'administration', o.name, 'kind', d.kind,
    'theme', d.theme, 'subject', d.subject,
    'audiences', case when jsonb_typeof(d.audiences) = 'array' then d.audiences else '[]' end,
    'description', d.description, 'cerfa', d.cerfa, 'url', d.url, 'infoUrl', d.info_url,
    'annualVolume', d.annual_volume, 'annualOnlineVolume', d.annual_online_volume,
    'isEssential', d.is_essential, 'sourceDate', to_char(d.source_date, 'YYYY-MM-DD')) as facts
from matched m
join demarches d on d.numero = m.numero and d.published_at is null
left join administrations o on o.id = d.administration_id`;

/** What a column says, but for what its field will refuse. */
export const CELLS_SQL = `
select distinct cells[:column] as cell from monavis.import_rows
where import_id = :id and length(cells[:column]) <= :maximum`;

export const CLASSIFY_SQL = `
update monavis.import_rows i set outcome = r.outcome, numero = r.numero, reason = r.reason, before = r.before,
  after = r.after, seen_at = r."seenAt"
from jsonb_to_recordset(cast(:rows as jsonb)) as r(
  line integer, outcome text, numero integer, reason text, before jsonb, after jsonb, "seenAt" timestamp)
where i.import_id = :id and i.line = r.line`;

/** Lines of one file that speak of the same démarche: none of them can be believed more than the other. */
export const REPEATED_SQL = `
with told as (
  select line, coalesce(
    'n' || numero, 'r' || (after ->> 'reference'),
    't' || monavis.plain(after ->> 'title') || '|' || monavis.plain(coalesce(after ->> 'administration', ''))) as identity
  from monavis.import_rows where import_id = :id and outcome <> 'error'
), repeated as (
  select line, min(line) over (partition by identity) as first, max(line) over (partition by identity) as last,
    count(*) over (partition by identity) as n
  from told
)
update monavis.import_rows i set outcome = 'error', before = null, after = null,
  reason = 'Cette démarche est aussi à la ligne ' || case when i.line = r.first then r.last else r.first end || '.'
from repeated r where i.import_id = :id and i.line = r.line and r.n > 1`;

/** An R number is that of one démarche. */
export const TAKEN_REFERENCES_SQL = `
update monavis.import_rows i set outcome = 'error', before = null, after = null,
  reason = 'La référence ' || (i.after ->> 'reference') || ' est déjà celle de la démarche n° ' || d.numero || '.'
from demarches d
where i.import_id = :id and i.outcome in ('create', 'change') and i.after ->> 'reference' is not null
  and d.service_public_ref = i.after ->> 'reference' and d.published_at is null and d.merged_into is null
  and d.numero is distinct from i.numero`;

/** Lines to create whose address or CERFA is that of another démarche: several share one at times, so éditeurs judge. */
export const TWINS_SQL = `
update monavis.import_rows i set reason = 'Même ' || twin.fact || ' que la démarche n° ' || twin.numero
  || ' : vérifiez que ce n’est pas la même.'
from monavis.import_rows c cross join lateral (
  select numero, fact from (
    select numero, 'adresse' as fact from demarches
    where published_at is null and archived_at is null
      and monavis.url_key(url) = monavis.url_key(c.after ->> 'url')
    union all
    select numero, 'numéro CERFA' from demarches
    where published_at is null and archived_at is null
      and monavis.cerfa_keys(cerfa) && monavis.cerfa_keys(c.after ->> 'cerfa')
  ) same order by numero limit 1
) twin
where c.import_id = :id and c.outcome = 'create' and i.import_id = c.import_id and i.line = c.line`;
