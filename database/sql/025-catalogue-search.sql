-- Lower case, no accent, words separated and preceded by one space: titles that differ by their typography are the same.
create or replace function monavis.plain(value text) returns text language sql immutable parallel safe as $$
  select ' ' || regexp_replace(monavis.fold(coalesce(value, '')), '[^a-z0-9]+', ' ', 'g')
$$;

-- What people say and what the titles of démarches say for it: who types the expression also finds the meaning.
create table if not exists monavis.synonyms (
  id integer generated always as identity primary key,
  expression text not null check (length(expression) between 1 and 120),
  meaning text not null check (length(meaning) between 1 and 120),
  created_at timestamptz not null default now()
);
create unique index if not exists synonyms_pair on monavis.synonyms (lower(expression), lower(meaning));

-- Data that the product comes with, added once: what éditeurs remove of it must not come back at the next start.
create table if not exists monavis.seeds (
  name text primary key,
  sown_at timestamptz not null default now()
);

-- The search server that holds a copy of the référentiel, where there is one, and what its last check found.
create table if not exists monavis.search_server (
  host text primary key,
  checked_at timestamptz,
  report jsonb
);

-- Every process keeps the référentiel in memory to search in it, and listens to « monavis_catalogue »: the payload is
-- the numeros that changed, « all » or « synonyms ». Heard at the commit, by all, whoever writes. The copy of a search
-- server is brought up to date by a job of the same transaction, one after the other: a job that read before a change
-- must not write after the job that read it.
create or replace function monavis.announce_catalogue(payload text) returns void language plpgsql as $$
begin
  perform pg_notify('monavis_catalogue', payload);
  if exists (select from monavis.search_server) and to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.add_job('catalogue:update-server', json_build_object('payload', payload),
      queue_name => 'catalogue', job_key => 'catalogue ' || md5(payload));
  end if;
end $$;

create or replace function monavis.announce_demarches(numeros integer[]) returns void language plpgsql as $$
begin
  if cardinality(numeros) > 500 then
    perform monavis.announce_catalogue('all');
  elsif cardinality(numeros) > 0 then
    perform monavis.announce_catalogue(array_to_string(numeros, ','));
  end if;
end $$;

create or replace function monavis.demarches_changed() returns trigger language plpgsql as $$
begin
  perform monavis.announce_demarches(array(
    select distinct numero from changed where numero is not null order by numero));
  return null;
end $$;

create or replace function monavis.administrations_changed() returns trigger language plpgsql as $$
begin
  perform monavis.announce_demarches(array(
    select distinct d.numero from demarches d join changed c on c.id = d.administration_id order by d.numero));
  return null;
end $$;

create or replace function monavis.synonyms_changed() returns trigger language plpgsql as $$
begin
  perform monavis.announce_catalogue('synonyms');
  return null;
end $$;

create or replace trigger demarches_inserted_search after insert on demarches
  referencing new table as changed for each statement execute function monavis.demarches_changed();
create or replace trigger demarches_updated_search after update on demarches
  referencing new table as changed for each statement execute function monavis.demarches_changed();
create or replace trigger demarches_deleted_search after delete on demarches
  referencing old table as changed for each statement execute function monavis.demarches_changed();
create or replace trigger administrations_updated_search after update on administrations
  referencing new table as changed for each statement execute function monavis.administrations_changed();
create or replace trigger synonyms_search after insert or update or delete or truncate on monavis.synonyms
  for each statement execute function monavis.synonyms_changed();

-- The search of earlier versions.
drop trigger if exists demarches_texts on demarches;
drop trigger if exists administrations_texts on administrations;
drop function if exists monavis.demarche_changed();
drop function if exists monavis.administration_changed();
drop function if exists monavis.refresh_demarche_texts(integer[]);
drop table if exists monavis.demarche_texts;
