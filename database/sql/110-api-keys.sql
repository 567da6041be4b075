-- Keys of the API: each reads the reviews of one démarche, or of the démarches of one administration. The key itself is
-- nowhere: its hash finds it, its last characters tell it from another on screen.
create table if not exists monavis.api_keys (
  id integer generated always as identity primary key,
  name text not null,
  hash bytea not null unique,
  ending text not null,
  -- The number that the key was made for; after a merge it opens the démarche that stays, see monavis.current_numero.
  demarche_numero integer,
  administration_id integer references administrations (id) on delete cascade,
  created_at timestamptz not null default now(),
  created_by integer,
  -- Last day on which it works, in Europe/Paris; null: until it is revoked.
  expires_on date,
  revoked_at timestamptz,
  revoked_by integer,
  -- A day in Europe/Paris, so that a key that serves costs one write a day.
  last_used_on date,
  check ((demarche_numero is null) <> (administration_id is null))
);
create index if not exists api_keys_demarche on monavis.api_keys (demarche_numero);
create index if not exists api_keys_administration on monavis.api_keys (administration_id);

-- Instants of the requests of each key in its last minute, whatever process they reached. A crash may forget them.
drop table if exists monavis.api_key_windows;
create unlogged table if not exists monavis.api_key_hits (
  key_id integer primary key references monavis.api_keys (id) on delete cascade,
  -- Sixty at most, oldest first.
  hits timestamptz[] not null,
  -- Whether the last request was let through.
  is_within_limit boolean not null
);
