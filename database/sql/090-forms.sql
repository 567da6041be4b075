-- What porteurs changed of a form and did not publish yet. « revision » grows with each change: who writes on top of a
-- change that they did not see is refused.
create table if not exists monavis.form_drafts (
  demarche_numero integer primary key,
  settings jsonb not null,
  revision integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by integer
);

-- Publications of a form, kept for ever: « reviews.form_version » says which one its author answered. Version 1 is the
-- standard form, which has no row. The token of an open form carries the number on 16 bits.
create table if not exists monavis.form_versions (
  demarche_numero integer not null,
  version integer not null check (version between 2 and 65535),
  settings jsonb not null,
  published_at timestamptz not null default now(),
  published_by integer,
  primary key (demarche_numero, version)
);
create or replace trigger form_versions_append_only before update or delete on monavis.form_versions
  for each row execute function monavis.refuse_change();
create or replace trigger form_versions_no_truncate before truncate on monavis.form_versions
  for each statement execute function monavis.refuse_change();
create or replace trigger form_versions_notify after insert on monavis.form_versions
  for each row execute function monavis.notify_demarche();

-- Addresses that citizens left to be answered, apart from the reviews: for porteurs only, 90 days, and never longer than
-- the review itself.
create table if not exists monavis.review_contacts (
  review_id integer primary key references reviews (id) on delete cascade,
  email text not null check (char_length(email) <= 254),
  created_at timestamptz not null default now()
);
create index if not exists review_contacts_created on monavis.review_contacts (created_at);

-- A merge moves reviews to another démarche, and their version stays one of the first: its number is found again here.
create or replace function monavis.form_owner(review integer, numero integer) returns integer
  language sql stable parallel safe as $$
  select coalesce((
    select m.source_numero from monavis.merges m
    join monavis.merged_reviews k on k.merge_id = m.id and k.review_id = review
    -- While an undo brings reviews back, those that it has not reached are still elsewhere.
    where m.undone_at is null or m.state = 'moving-back' order by m.id limit 1
  ), numero)
$$;

-- What retention looks for. BRIN: reviews are written in the order of time, and it costs votes nothing.
create index if not exists reviews_created on reviews using brin (created_at);
