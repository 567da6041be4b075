-- CSV imports of the référentiel: the file's lines stay here from the upload to the undo, whichever process does the work.
create table if not exists monavis.imports (
  id bigint generated always as identity primary key,
  filename text not null,
  author_id integer,
  created_at timestamptz not null default now(),
  state text not null check (state in ('mapping', 'analysing', 'ready', 'applying', 'applied', 'undoing', 'undone', 'failed')),
  encoding text not null,
  delimiter text not null,
  columns text[] not null,
  -- Name of the field of each column, null for those that are left aside.
  mapping text[] not null,
  total integer not null,
  done integer not null default 0,
  error text,
  -- Who asked for the last work: the journal names him.
  decided_by integer,
  new_administrations text[] not null default '{}',
  applied_at timestamptz,
  undone_at timestamptz,
  -- Lines that could not be undone, since they changed after the import.
  kept integer not null default 0
);

create table if not exists monavis.import_rows (
  import_id bigint not null references monavis.imports (id) on delete cascade,
  line integer not null,
  cells text[] not null,
  outcome text check (outcome in ('create', 'change', 'unchanged', 'error')),
  numero integer,
  reason text,
  -- The facts that change, by field: as the analysis found them in the draft, and as the file says.
  before jsonb,
  after jsonb,
  -- When the démarche was last written, as the analysis saw it.
  seen_at timestamp,
  primary key (import_id, line)
);
create index if not exists import_rows_outcome on monavis.import_rows (import_id, outcome, line);

-- What each version of a changed démarche was before the import was applied, for its undo.
create table if not exists monavis.import_backups (
  import_id bigint not null references monavis.imports (id) on delete cascade,
  line integer not null,
  is_published boolean not null,
  -- By field; the administration by its id, since names change.
  facts jsonb not null,
  primary key (import_id, line, is_published)
);

-- The mapping of columns last used for files of the same columns.
create table if not exists monavis.import_mappings (
  columns text[] primary key,
  mapping text[] not null,
  used_at timestamptz not null default now()
);
