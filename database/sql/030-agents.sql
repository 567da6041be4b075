create unique index if not exists ownerships_user_demarche on ownerships (user_id, demarche_numero);
create index if not exists ownerships_demarche on ownerships (demarche_numero);
create unique index if not exists buttons_key on buttons (key);
create index if not exists buttons_demarche on buttons (demarche_numero);
create index if not exists high_volume_requests_demarche on high_volume_requests (demarche_numero, id desc);
-- One request at a time waits for a decision.
create unique index if not exists high_volume_requests_pending on high_volume_requests (demarche_numero) where state = 'pending';

alter table ownerships alter column user_id set not null;
-- A deleted agent's ownerships end; Strapi's own key would only empty the column, so it is replaced.
do $$
declare name text;
begin
  for name in
    select conname from pg_constraint
    where conrelid = 'ownerships'::regclass and contype = 'f' and confrelid = 'admin_users'::regclass
      and conname <> 'ownerships_user_cascade'
      and conkey = array[(select attnum from pg_attribute where attrelid = 'ownerships'::regclass and attname = 'user_id')]
  loop
    execute format('alter table ownerships drop constraint %I', name);
  end loop;
  if not exists (select 1 from pg_constraint where conname = 'ownerships_user_cascade') then
    alter table ownerships add constraint ownerships_user_cascade
      foreign key (user_id) references admin_users (id) on delete cascade;
  end if;
end $$;
