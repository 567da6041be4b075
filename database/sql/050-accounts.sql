-- Registrations are the rows of up_users (users-permissions); the working account is a row of admin_users.

create unique index if not exists allowed_domains_domain on allowed_domains (domain);
-- One address has one account, however it is spelt and whoever creates it at the same moment.
create unique index if not exists admin_users_email on admin_users (lower(email));
-- One address has one registration under way; those that are over are kept.
create unique index if not exists up_users_open_registration on up_users (email)
  where registration_state in ('unconfirmed', 'pending');
create index if not exists up_users_registration_state on up_users (registration_state, id desc);

-- Tokens of the links sent by mail: only their SHA-256 is kept.
create table if not exists monavis.account_tokens (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('confirmation', 'password-reset')),
  hash bytea not null unique,
  registration_id integer references up_users (id) on delete cascade,
  account_id integer references admin_users (id) on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  superseded_at timestamptz,
  check (num_nonnulls(registration_id, account_id) = 1)
);
-- Wrong passwords typed on a confirmation page that asks for one.
alter table monavis.account_tokens add column if not exists failures integer not null default 0;
create index if not exists account_tokens_registration on monavis.account_tokens (registration_id);
create index if not exists account_tokens_account on monavis.account_tokens (account_id);

-- An account that an administrateur deleted does not come back by itself: a new registration waits for a person.
-- Here, only a hash of the address is kept; the registration keeps it too, when there was one.
create table if not exists monavis.removed_accounts (
  address_hash bytea primary key,
  removed_at timestamptz not null default now()
);
create or replace function monavis.address_hash(address text) returns bytea
  language sql immutable parallel safe strict
  as $$ select sha256(convert_to(lower(address), 'UTF8')) $$;

-- The addresses that an account had before: they stay its own, blocked with it and deleted with it.
create table if not exists monavis.former_addresses (
  address_hash bytea primary key,
  account_id integer not null references admin_users (id) on delete cascade
);
create index if not exists former_addresses_account on monavis.former_addresses (account_id);

-- The two rows of an agent say the same, whoever writes to either of them: blocking, deleting and changing the
-- password have one effect. The registration never keeps a copy of the password.
create or replace function monavis.account_changed() returns trigger language plpgsql as $$
begin
  update public.up_users set blocked = not new.is_active
    where account_id = new.id and blocked is distinct from not new.is_active;
  -- Unblocking must not bring the sessions back.
  if not new.is_active then
    delete from public.strapi_sessions where origin = 'admin' and user_id = new.id::text;
  end if;
  if lower(new.email) <> lower(old.email) then
    delete from monavis.former_addresses where address_hash = monavis.address_hash(new.email);
    insert into monavis.former_addresses (address_hash, account_id)
      values (monavis.address_hash(old.email), new.id)
      on conflict (address_hash) do update set account_id = new.id;
  end if;
  -- A link that was sent before must not undo a password or an address chosen since.
  if new.password is distinct from old.password or lower(new.email) <> lower(old.email) then
    update monavis.account_tokens set superseded_at = now()
      where account_id = new.id and used_at is null and superseded_at is null;
  end if;
  return null;
end $$;

create or replace function monavis.account_deleted() returns trigger language plpgsql as $$
begin
  insert into monavis.removed_accounts (address_hash)
    select monavis.address_hash(old.email)
    union select address_hash from monavis.former_addresses where account_id = old.id
    on conflict (address_hash) do update set removed_at = now();
  update public.up_users set registration_state = 'removed', account_id = null where account_id = old.id;
  return old;
end $$;

create or replace function monavis.registration_password_set() returns trigger language plpgsql as $$
begin
  if new.account_id is not null and new.password is not null then
    update public.admin_users set password = new.password where id = new.account_id;
    delete from public.strapi_sessions where origin = 'admin' and user_id = new.account_id::text;
    new.password := null;
  end if;
  return new;
end $$;

create or replace function monavis.registration_changed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from public.admin_users where id = old.account_id;
  else
    update public.admin_users set is_active = not new.blocked
      where id = new.account_id and is_active is distinct from not new.blocked;
  end if;
  return null;
end $$;

create or replace trigger admin_users_changed after update of is_active, email, password on admin_users
  for each row execute function monavis.account_changed();
-- Before, because the foreign key empties account_id first otherwise.
create or replace trigger admin_users_deleted before delete on admin_users
  for each row execute function monavis.account_deleted();
create or replace trigger up_users_password before update of password on up_users
  for each row execute function monavis.registration_password_set();
create or replace trigger up_users_changed after update of blocked or delete on up_users
  for each row execute function monavis.registration_changed();

-- Caps on the mails that anybody can cause, in the last hour: shared by all processes. Addresses and IP addresses
-- come here as hashes only.
create table if not exists monavis.mail_caps (
  scope text not null check (scope in ('address', 'ip', 'global')),
  key text not null,
  hits timestamptz[] not null default '{}',
  primary key (scope, key)
);
create table if not exists monavis.withheld_mails (
  day date not null,
  scope text not null,
  n bigint not null,
  primary key (day, scope)
);
-- Salt of the hashes of IP addresses: one a day, forgotten the next.
create table if not exists monavis.daily_salts (
  day date primary key,
  salt bytea not null
);

-- Keeps the hits of the last hour of one counter, locks it until the end of the transaction, and says how many.
create or replace function monavis.recent_mail_hits(cap_scope text, cap_key text) returns integer
  language plpgsql as $$
declare
  n integer;
begin
  insert into monavis.mail_caps as c (scope, key) values (cap_scope, cap_key)
    on conflict (scope, key) do update
      set hits = array(select hit from unnest(c.hits) as hit where hit > clock_timestamp() - interval '1 hour')
    returning cardinality(c.hits) into n;
  return n;
end $$;

create or replace function monavis.add_mail_hit(cap_scope text, cap_key text) returns void language sql as $$
  update monavis.mail_caps set hits = hits || clock_timestamp() where scope = cap_scope and key = cap_key
$$;

-- Takes one mail from the caps. Returns the cap that forbids it, null when it may leave. Every demand of an IP address
-- counts; mails that do not leave count neither for the address nor for all. The counters are locked in one order, so
-- that two requests cannot wait for each other.
create or replace function monavis.take_mail_slot(
  ip text, ip_max integer, address text, address_max integer, global_max integer
) returns text language plpgsql as $$
declare
  full_scope text;
begin
  if monavis.recent_mail_hits('ip', ip) >= ip_max then
    full_scope := 'ip';
  else
    perform monavis.add_mail_hit('ip', ip);
    if monavis.recent_mail_hits('address', address) >= address_max then
      full_scope := 'address';
    elsif monavis.recent_mail_hits('global', '') >= global_max then
      full_scope := 'global';
    else
      perform monavis.add_mail_hit('address', address);
      perform monavis.add_mail_hit('global', '');
      return null;
    end if;
  end if;
  insert into monavis.withheld_mails as w (day, scope, n) values (current_date, full_scope, 1)
    on conflict (day, scope) do update set n = w.n + 1;
  return full_scope;
end $$;
