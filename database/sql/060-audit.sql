-- « Journal »: who did what, when, before and after. Only ever added to.
create table if not exists monavis.audit_entries (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  -- The person's name stays when the account goes.
  actor_id integer,
  actor text not null,
  action text not null,
  -- What it was done to: the kind of thing, its identity, and its name at that moment.
  subject_type text not null,
  subject_id text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  search text not null generated always as (
    monavis.fold(actor || ' ' || subject || ' ' || subject_id || ' '
      || coalesce(before::text, '') || ' ' || coalesce(after::text, ''))
  ) stored
);
create index if not exists audit_entries_action on monavis.audit_entries (action, id desc);
create index if not exists audit_entries_search on monavis.audit_entries using gin (search gin_trgm_ops);

create or replace function monavis.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'monavis.% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create or replace trigger audit_entries_append_only before update or delete on monavis.audit_entries
  for each row execute function monavis.refuse_change();
create or replace trigger audit_entries_no_truncate before truncate on monavis.audit_entries
  for each statement execute function monavis.refuse_change();
