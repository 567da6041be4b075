-- « Avis signalés »: what porteurs flag, and what administrateurs decide. A review that an administrateur hides without
-- a flag has its row too, so that it can be found and restored.
create table if not exists monavis.review_flags (
  id bigint generated always as identity primary key,
  review_id integer not null references reviews (id) on delete cascade,
  -- Null: hidden without a flag.
  reason text check (reason in ('insult', 'personal-data', 'off-topic')),
  -- Masked like a comment, whose marks can make it longer than what was typed.
  note text check (char_length(note) <= 5000),
  flagged_by integer,
  flagged_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'hidden', 'dismissed', 'withdrawn', 'restored')),
  -- The last decision; the journal keeps all of them.
  decided_by integer,
  decided_at timestamptz,
  decision_reason text check (char_length(decision_reason) <= 5000),
  check ((state = 'open') = (decided_at is null)),
  check (state <> 'open' or reason is not null)
);
-- One open flag a review, and one reason to be hidden.
create unique index if not exists review_flags_standing on monavis.review_flags (review_id)
  where state in ('open', 'hidden');
create index if not exists review_flags_review on monavis.review_flags (review_id);
create index if not exists review_flags_open on monavis.review_flags (flagged_at, id) where state = 'open';
create index if not exists review_flags_hidden on monavis.review_flags (decided_at desc, id desc) where state = 'hidden';
create index if not exists review_flags_decided on monavis.review_flags (decided_at desc, id desc)
  where state in ('dismissed', 'restored', 'withdrawn');

create or replace function monavis.comment_digest(comment text) returns text language sql immutable parallel safe
  as $$ select encode(sha256(convert_to(comment, 'UTF8')), 'hex') $$;

-- Public answers of porteurs, one a review.
create table if not exists monavis.review_replies (
  review_id integer primary key references reviews (id) on delete cascade,
  -- That of the review: merges move both. Beside it, so that a public page finds its pairs in one index.
  demarche_numero integer not null,
  body text not null check (char_length(body) between 1 and 10000),
  -- What the porteur answered to: an author can change his comment for a day, and a pair whose comment is
  -- another one is not shown.
  comment_digest text not null,
  author integer,
  updated_at timestamptz not null default now(),
  -- Grows with each change: who writes on top of a change that he did not see is refused.
  revision integer not null default 1,
  -- Null: a draft, for porteurs only.
  published_at timestamptz(3)
);
create index if not exists review_replies_published
  on monavis.review_replies (demarche_numero, published_at desc, review_id desc) where published_at is not null;
