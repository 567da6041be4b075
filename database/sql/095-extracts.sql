-- Exports of reviews (« Exports et API »): who asked for what, and how far the work is.
create table if not exists monavis.extracts (
  id integer generated always as identity primary key,
  demarche_numero integer not null,
  user_id integer not null references admin_users (id) on delete cascade,
  format text not null check (format in ('csv', 'csv-semicolon', 'xlsx', 'jsonl')),
  -- As the list of reviews takes it.
  filter jsonb not null,
  state text not null check (state in ('waiting', 'running', 'ready', 'failed', 'cancelled', 'expired')),
  -- Reviews to write, known once the work begins, and reviews written.
  total integer,
  done integer not null default 0,
  -- Of the file, and of the file as it is kept here, compressed.
  size bigint,
  bytes bigint not null default 0,
  chunk_count integer not null default 0,
  -- How often the work was begun: a process that dies leaves it to another.
  attempts integer not null default 0,
  error text,
  asked_at timestamptz not null default now(),
  finished_at timestamptz,
  expires_at timestamptz
);
create index if not exists extracts_user on monavis.extracts (user_id, demarche_numero, id desc);
create index if not exists extracts_open on monavis.extracts (state) where state in ('waiting', 'running', 'ready');

-- The files, in pieces of some hundred kilobytes: every process of every machine can write and read them, they are in the
-- backups' reach, and they go with their export. They are compressed already, so PostgreSQL must not try.
create table if not exists monavis.extract_chunks (
  extract_id integer not null references monavis.extracts (id) on delete cascade,
  position integer not null,
  data bytea not null,
  primary key (extract_id, position)
);
alter table monavis.extract_chunks alter column data set storage external;

-- A text that a spreadsheet would run as a formula gets an apostrophe in front: = + - @ and their full-width forms, after
-- whatever does not show (blanks, controls, zero-width signs), and anything after a tab or a carriage return. A text that
-- looks guarded already gets another one, so that taking one away gives back the text.
create or replace function monavis.guard_cell(value text) returns text
  language sql immutable parallel safe as $$
  select case
    when value ~ '^''*(?:[\t\r]|[\u0001-\u0020\u007f-\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]*[-=+@\uff0d\uff1d\uff0b\uff20])'
    then '''' || value else value end
$$;

-- A text of a sheet of XLSX: what XML keeps for itself as references, what it forbids as Excel writes it (_x000B_), what
-- looks like that already escaped as well. A cell takes 32,767 UTF-16 units: Excel does not open a file that has more.
create or replace function monavis.sheet_text_escaped(value text) returns text
  language plpgsql immutable parallel safe as $$
declare
  escaped text := value;
  code integer;
begin
  if octet_length(escaped) > 32767 then
    while char_length(escaped) + char_length(regexp_replace(escaped, '[^\U00010000-\U0010ffff]', '', 'g')) > 32767 loop
      escaped := left(escaped, -1 - (char_length(escaped) + char_length(
        regexp_replace(escaped, '[^\U00010000-\U0010ffff]', '', 'g')) - 32767) / 2);
    end loop;
  end if;
  escaped := regexp_replace(escaped, '_(x[0-9A-Fa-f]{4}_)', '_x005F_\1', 'g');
  escaped := replace(replace(replace(escaped, '&', '&amp;'), '<', '&lt;'), '>', '&gt;');
  escaped := replace(replace(replace(escaped, e'\n', '&#10;'), e'\t', '&#9;'), e'\r', '&#13;');
  if escaped ~ '[\u0001-\u001f\ufffe\uffff]' then
    foreach code in array array(select generate_series(1, 31)) || array[65534, 65535] loop
      escaped := replace(escaped, chr(code), '_x' || lpad(upper(to_hex(code)), 4, '0') || '_');
    end loop;
  end if;
  return escaped;
end $$;

-- Most texts need none of that: they are told apart by one look.
create or replace function monavis.sheet_text(value text) returns text
  language sql immutable parallel safe as $$
  select case when value ~ '[&<>\u0001-\u001f\ufffe\uffff]|_x' or octet_length(value) > 32767
    then monavis.sheet_text_escaped(value) else value end
$$;
