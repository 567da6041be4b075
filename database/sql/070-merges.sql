-- Merges of two démarches. What moved is kept by its ids, so that a merge can be undone for 30 days and the reviews that
-- the target receives afterwards stay with it.
create index if not exists demarches_merged_into on demarches (merged_into) where merged_into is not null;

create table if not exists monavis.merges (
  id bigint generated always as identity primary key,
  source_numero integer not null,
  target_numero integer not null,
  merged_at timestamptz not null default now(),
  merged_by integer,
  undone_at timestamptz,
  -- The source as it was: archived or not, and why.
  source_archived_at timestamp,
  source_archive_reason text,
  ownership_ids integer[] not null default '{}',
  button_ids integer[] not null default '{}',
  review_count integer not null default 0,
  check (source_numero <> target_numero)
);
-- Reviews follow in slices, since millions of them in one transaction would make votes wait: « moving » to the target,
-- « moving-back » to the source, or « done ». `error`: why they stand still, until they go on.
alter table monavis.merges add column if not exists state text not null default 'done'
  check (state in ('moving', 'moving-back', 'done'));
alter table monavis.merges add column if not exists error text;

-- A démarche is merged into one other at a time.
create unique index if not exists merges_source on monavis.merges (source_numero) where undone_at is null;
create index if not exists merges_target on monavis.merges (target_numero);

create table if not exists monavis.merged_reviews (
  merge_id bigint not null references monavis.merges (id) on delete cascade,
  review_id integer not null,
  primary key (merge_id, review_id)
);

-- The number that answers for this one today: itself, or the end of its merges.
create or replace function monavis.current_numero(asked integer) returns integer language sql stable parallel safe as $$
  with recursive steps as (
    select numero, merged_into from demarches where numero = asked and published_at is null
    union
    select d.numero, d.merged_into from demarches d join steps s on d.numero = s.merged_into
    where d.published_at is null
  )
  select numero from steps where merged_into is null
$$;
