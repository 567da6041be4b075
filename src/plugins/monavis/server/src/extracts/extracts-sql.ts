/** The casts are for Strapi, which makes the driver give jsonb as text, and for integers of 64 bits. */
const COLUMNS = `
  e.id, e.demarche_numero as numero, e.user_id as "userId", e.format, cast(e.filter as json) as filter, e.state, e.total,
  e.done, cast(e.size as double precision) as size, cast(e.bytes as double precision) as bytes, e.chunk_count as "chunkCount", e.attempts, e.error,
  e.asked_at as "askedAt", e.finished_at as "finishedAt", e.expires_at as "expiresAt"`;

export const LIST_SQL = `
select ${COLUMNS} from monavis.extracts e
where e.user_id = :userId and e.demarche_numero = :numero order by e.id desc limit :limit`;

export const ONE_SQL = `select ${COLUMNS} from monavis.extracts e where e.id = :id`;

export const INSERT_SQL = `
insert into monavis.extracts (demarche_numero, user_id, format, filter, state)
values (:numero, :userId, :format, cast(:filter as jsonb), 'waiting') returning id`;

/** Begins the work, or begins it anew: what a process that died left is of no use. */
export const BEGIN_SQL = `
with begun as (
  update monavis.extracts set state = 'running', attempts = attempts + 1, done = 0, total = null, size = null, bytes = 0, chunk_count = 0
  where id = :id and state in ('waiting', 'running') returning id, attempts
), emptied as (
  delete from monavis.extract_chunks where extract_id in (select id from begun)
)
select attempts from begun`;

/** Keeps a piece of the file, unless the export was cancelled meanwhile: then nothing is touched. */
export const CHUNK_SQL = `
with alive as (
  update monavis.extracts set done = :done, bytes = bytes + :size, chunk_count = chunk_count + 1
  where id = :id and state = 'running' and attempts = :attempt returning id, chunk_count
)
insert into monavis.extract_chunks (extract_id, position, data) select id, chunk_count - 1, :data from alive`;

export const READY_SQL = `
update monavis.extracts set state = 'ready', done = :done, total = :done, size = :size, finished_at = now(),
  expires_at = now() + make_interval(days => :days)
where id = :id and state = 'running' and attempts = :attempt`;

/** Ends without a file; what is written of it goes with `EMPTY_SQL`. */
export const CLOSE_SQL = `
update monavis.extracts set state = :state, error = :error, finished_at = now()
where id = :id and state in ('waiting', 'running')`;

/** A statement of its own, after the end is noted: it sees the piece that was being kept, for which the end waited. */
export const EMPTY_SQL = 'delete from monavis.extract_chunks where extract_id = :id';

/** Deletes files whose time is over, and those of an agent beyond the newest `:kept`. */
export const EXPIRE_SQL = `
with ranked as (
  select id, expires_at, row_number() over (partition by user_id order by id desc) as rank
  from monavis.extracts where state = 'ready' and (cast(:userId as integer) is null or user_id = :userId)
), expired as (
  update monavis.extracts e set state = 'expired' from ranked r
  where e.id = r.id and e.state = 'ready' and (r.expires_at <= now() or r.rank > :kept) returning e.id
)
delete from monavis.extract_chunks where extract_id in (select id from expired)`;

/** Work that no job is about any more: it says so rather than wait for ever. */
export const ABANDON_SQL = `
update monavis.extracts e set state = 'failed', error = :error, finished_at = now()
where e.state in ('waiting', 'running') and e.asked_at < now() - interval '1 hour' and not exists (
  select from graphile_worker.jobs j where j.key = 'extract:' || e.id and j.attempts < j.max_attempts)`;

export const FORGET_SQL = `
delete from monavis.extracts
where state not in ('waiting', 'running', 'ready') and asked_at < now() - make_interval(days => :days)`;
