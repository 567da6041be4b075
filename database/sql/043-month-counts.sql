-- The daily counts of months that are over, added up: a year of statistics is then read from twelve rows an answer, and the
-- days of both ends, instead of 365 that lie far apart. Each row stands for its whole month: `day` is the first of it.
create table if not exists monavis.review_month_counts (like monavis.review_daily_counts including all);

-- One row: the months before `until` are added up.
create table if not exists monavis.closed_months (
  id boolean primary key default true check (id),
  until date not null
);
insert into monavis.closed_months (until) values ('0001-01-01') on conflict do nothing;

-- A review that changes long after it came (hidden, deleted, moved by a merge, imported) changes its month too, in the same
-- transaction. Only changes of days that can be closed come here: a vote pays a comparison of dates. Closing waits for
-- these, and these for closing, on the row of `closed_months`. Writers of one démarche take turns, in the order of démarches
-- that the daily counts are written in: months alone, met day by day, have no such order.
create or replace function monavis.follow_old_day() returns trigger language plpgsql as $$
declare closed date;
begin
  select c.until into closed from monavis.closed_months c for share;
  if least(old.day, new.day) < closed then
    perform pg_advisory_xact_lock(6664248, coalesce(new.demarche_numero, old.demarche_numero));
    insert into monavis.review_month_counts as m (demarche_numero, button_id, day, question, answer, n)
    select d.demarche_numero, d.button_id, date_trunc('month', d.day::timestamp), d.question, d.answer, sum(d.n)
    from (
      values (old.demarche_numero, old.button_id, old.day, old.question, old.answer, -old.n),
        (new.demarche_numero, new.button_id, new.day, new.question, new.answer, new.n)
    ) as d (demarche_numero, button_id, day, question, answer, n)
    where d.day < closed
    group by 1, 2, 3, 4, 5
    on conflict (demarche_numero, question, day, button_id, answer) do update set n = m.n + excluded.n;
  end if;
  return null;
end $$;

create or replace trigger review_days_insert after insert on monavis.review_daily_counts
  for each row when (new.day < current_date - 2) execute function monavis.follow_old_day();
create or replace trigger review_days_update after update on monavis.review_daily_counts
  for each row when (new.day < current_date - 2 or old.day < current_date - 2)
  execute function monavis.follow_old_day();
create or replace trigger review_days_delete after delete on monavis.review_daily_counts
  for each row when (old.day < current_date - 2) execute function monavis.follow_old_day();

create or replace function monavis.forget_months() returns trigger language plpgsql as $$
begin
  truncate monavis.review_month_counts;
  return null;
end $$;
create or replace trigger review_days_truncate after truncate on monavis.review_daily_counts
  for each statement execute function monavis.forget_months();

-- Adds up the months that ended long enough ago for no transaction to be writing their days without following them: two
-- days before what the triggers above look at. In the order of the key, so that what is read together lies together.
create or replace function monavis.close_months() returns void language plpgsql as $$
declare
  closed date;
  target date := date_trunc('month', (current_date - 4)::timestamp);
begin
  select c.until into closed from monavis.closed_months c for update;
  if closed >= target then return; end if;
  insert into monavis.review_month_counts (demarche_numero, button_id, day, question, answer, n)
  select c.demarche_numero, c.button_id, date_trunc('month', c.day::timestamp)::date, c.question, c.answer, sum(c.n)
  from monavis.review_daily_counts c
  where c.day >= closed and c.day < target
  group by 1, 2, 3, 4, 5
  order by 1, 4, 3, 2, 5;
  update monavis.closed_months set until = target;
end $$;
select monavis.close_months();

-- The counts of démarches from a day to another, both included, or null: of whole months where they are closed, of days
-- elsewhere. A day of the result is one of the period, in the month that it counts for. In plpgsql, which keeps the plans; in
-- one process, since starting others takes longer than so few rows.
create or replace function monavis.counts_between(numeros integer[], questions text[], first_day date, last_day date)
  returns table (demarche_numero integer, question text, day date, button_id integer, answer text, n bigint)
  language plpgsql stable rows 5000 set max_parallel_workers_per_gather = 0 as $$
#variable_conflict use_column
declare
  beginning date := coalesce(first_day, '0001-01-01');
  ending date := coalesce(last_day, '9999-12-30') + 1;
  -- The first whole month, and the day after the last one.
  months_from date := date_trunc('month', (beginning - 1)::timestamp) + interval '1 month';
  months_to date := least(
    date_trunc('month', ending::timestamp)::date, (select c.until from monavis.closed_months c));
begin
  if months_to <= months_from then
    months_from := ending;
    months_to := ending;
  end if;
  return query
    select c.demarche_numero, c.question, c.day, c.button_id, c.answer, c.n
    from monavis.review_daily_counts c
    where c.demarche_numero = any (numeros) and c.question = any (questions)
      and c.day >= beginning and c.day < months_from
    union all
    select c.demarche_numero, c.question, c.day, c.button_id, c.answer, c.n
    from monavis.review_month_counts c
    where c.demarche_numero = any (numeros) and c.question = any (questions)
      and c.day >= months_from and c.day < months_to
    union all
    select c.demarche_numero, c.question, c.day, c.button_id, c.answer, c.n
    from monavis.review_daily_counts c
    where c.demarche_numero = any (numeros) and c.question = any (questions)
      and c.day >= months_to and c.day < ending;
end $$;

-- Rows where the kept months and the days that they stand for differ: empty, always.
create or replace view monavis.review_month_differences as
with recount as (
  select c.demarche_numero, c.button_id, date_trunc('month', c.day::timestamp)::date as day, c.question, c.answer,
    sum(c.n) as n
  from monavis.review_daily_counts c
  where c.day < (select until from monavis.closed_months)
  group by 1, 2, 3, 4, 5
)
select demarche_numero, button_id, day, question, answer, coalesce(k.n, 0) as kept, coalesce(r.n, 0) as recounted
from monavis.review_month_counts k full join recount r using (demarche_numero, button_id, day, question, answer)
where coalesce(k.n, 0) <> coalesce(r.n, 0);
