-- What was found behind the links of the référentiel, the last time that they were followed.
create table if not exists monavis.link_checks (
  url text primary key,
  state text not null check (state in ('alive', 'gone', 'unreachable', 'private', 'unknown')),
  -- Checks in a row that did not reach anything: one may be a bad day.
  failures integer not null default 0,
  checked_at timestamptz not null default now()
);

create or replace function monavis.is_dead_link(state text, failures integer) returns boolean
  language sql immutable parallel safe
  as $$ select state = 'gone' or failures >= 3 $$;
