-- What was found behind the links of the référentiel, the last time that they were followed.
create table if not exists monavis.link_checks (
  url text not null,
  state text not null check (state in ('alive', 'gone', 'unreachable', 'private', 'unknown')),
  -- Checks in a row that did not reach anything: one may be a bad day.
  failures integer not null default 0,
  checked_at timestamptz not null default now()
);
-- Not on the address itself, which can be longer than what a tree takes.
alter table monavis.link_checks drop constraint if exists link_checks_pkey;
create unique index if not exists link_checks_url on monavis.link_checks (md5(url));

create or replace function monavis.is_dead_link(state text, failures integer) returns boolean
  language sql immutable parallel safe
  as $$ select state = 'gone' or failures >= 3 $$;
