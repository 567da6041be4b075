-- Which reviews each agent has read: all those before his mark, and what he marked one by one since, whatever their date.
create table if not exists monavis.review_read_marks (
  user_id integer not null references admin_users (id) on delete cascade,
  demarche_numero integer not null,
  -- UTC, as the dates of reviews are.
  read_before timestamp not null,
  primary key (user_id, demarche_numero)
);
create table if not exists monavis.review_reads (
  user_id integer not null references admin_users (id) on delete cascade,
  review_id integer not null references reviews (id) on delete cascade,
  is_read boolean not null,
  primary key (user_id, review_id)
);
create index if not exists review_reads_review on monavis.review_reads (review_id);
-- Few: what was marked as unread again.
create index if not exists review_reads_unread on monavis.review_reads (user_id, review_id) where not is_read;
