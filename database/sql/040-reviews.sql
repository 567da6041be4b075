-- The unique token is what makes a vote count once, whatever is replayed.
create unique index if not exists reviews_token on reviews (token_id);
-- What lists walk: newest first, the id where two came at once.
create index if not exists reviews_listed on reviews (demarche_numero, created_at desc, id desc);
drop index if exists reviews_demarche, reviews_demarche_comment;

-- Does a démarche have a review, in any state? By the newest one: « exists » is planned as if every démarche had its share
-- of the table, and reads all of it for those that have none.
create or replace function monavis.has_reviews(numero integer) returns boolean language sql stable parallel safe as $$
  select (select true from public.reviews r where r.demarche_numero = $1 order by r.created_at desc limit 1) is not null
$$;

-- Strapi indexes who created and updated each row: nobody, for a vote. The same indexes, of what is not null, still
-- serve the deletion of an account, and cost votes nothing.
do $$ declare author text; begin
  foreach author in array array['created_by_id', 'updated_by_id'] loop
    if not exists (
      select 1 from pg_index
      where indexrelid = to_regclass(format('reviews_%s_fk', author)) and indpred is not null
    ) then
      execute format('drop index if exists reviews_%s_fk', author);
      execute format('create index reviews_%s_fk on reviews (%I) where %I is not null', author, author, author);
    end if;
  end loop;
end $$;

-- « Avis suspects »: nothing to pay for the others.
create index if not exists reviews_suspect on reviews (demarche_numero, id desc) where state = 'suspect';

-- A comment has 5,000 characters at most when it is sent; marks in the place of personal data can make it longer.
do $$ begin
  if not exists (
    select 1 from pg_constraint
    where conname = 'reviews_values' and pg_get_constraintdef(oid) like '%<= 25000%'
  ) then
    alter table reviews drop constraint if exists reviews_values;
    alter table reviews add constraint reviews_values check (
      demarche_numero is not null and token_id is not null
      and satisfaction in ('bad', 'medium', 'good')
      and (clarity is null or clarity between 1 and 5)
      and state in ('published', 'suspect', 'hidden')
      and char_length(comment) <= 25000
    );
  end if;
end $$;

-- Daily counts: one row per démarche, button (0: none), day in Europe/Paris, question and answer. The key begins with
-- what every statistic asks for: one question of one démarche over a period.
create table if not exists monavis.review_daily_counts (
  demarche_numero integer not null,
  button_id integer not null,
  day date not null,
  question text not null,
  answer text not null,
  n bigint not null,
  primary key (demarche_numero, question, day, button_id, answer)
);

create or replace function monavis.paris_day(created_at timestamp) returns date
  language sql stable parallel safe
  as $$ select ((created_at at time zone 'UTC') at time zone 'Europe/Paris')::date $$;

-- One review as the (question, answer) pairs that it counts for. The answer « * » counts who answered a question
-- that takes several answers. The triggers and the recount both use these functions, so they cannot disagree. They are
-- two because most votes have no `answers` yet: preparing to read them costs a batch more than counting it.
create or replace function monavis.plain_pairs(satisfaction text, clarity integer, comment text)
  returns table (question text, answer text) language sql immutable parallel safe as $$
  select v.question, v.answer
  from (values ('satisfaction', satisfaction), ('clarity', clarity::text),
    ('comment', case when comment is not null then '*' end)) as v (question, answer)
  where v.answer is not null
$$;
create or replace function monavis.answer_pairs(answers jsonb)
  returns table (question text, answer text) language sql immutable parallel safe as $$
  select q.question, '*'
    from unnest(array['contactTried', 'difficulties']) as q(question)
    where jsonb_typeof(answers -> q.question) = 'array'
  union all select q.question, a.answer
    from unnest(array['contactTried', 'difficulties']) as q(question)
    cross join lateral jsonb_array_elements_text(
      case when jsonb_typeof(answers -> q.question) = 'array' then answers -> q.question else '[]'::jsonb end) as a(answer)
  union all select q.question || '.' || a.key, a.value
    from unnest(array['contactReached', 'contactQuality']) as q(question)
    cross join lateral jsonb_each_text(
      case when jsonb_typeof(answers -> q.question) = 'object' then answers -> q.question else '{}'::jsonb end) as a(key, value)
$$;
create or replace function monavis.review_pairs(satisfaction text, clarity integer, answers jsonb, comment text)
  returns table (question text, answer text) language sql immutable parallel safe as $$
  select * from monavis.plain_pairs(satisfaction, clarity, comment)
  union all select * from monavis.answer_pairs(answers)
$$;

-- Statement-level on purpose: one upsert per statement, however many rows it touches, with keys in one order so
-- that two writers always lock the shared rows in the same sequence.
create or replace function monavis.count_inserted_reviews() returns trigger language plpgsql as $$
begin
  if not exists (select from new_rows where answers is not null) then
    insert into monavis.review_daily_counts as c (demarche_numero, button_id, day, question, answer, n)
    select r.demarche_numero, coalesce(r.button_id, 0), monavis.paris_day(r.created_at), p.question, p.answer, count(*)
    from new_rows r cross join lateral monavis.plain_pairs(r.satisfaction, r.clarity, r.comment) p
    where r.state = 'published'
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (demarche_numero, button_id, day, question, answer) do update set n = c.n + excluded.n;
    return null;
  end if;
  insert into monavis.review_daily_counts as c (demarche_numero, button_id, day, question, answer, n)
  select r.demarche_numero, coalesce(r.button_id, 0), monavis.paris_day(r.created_at), p.question, p.answer, count(*)
  from new_rows r cross join lateral monavis.review_pairs(r.satisfaction, r.clarity, r.answers, r.comment) p
  where r.state = 'published'
  group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
  on conflict (demarche_numero, button_id, day, question, answer) do update set n = c.n + excluded.n;
  return null;
end $$;

create or replace function monavis.count_deleted_reviews() returns trigger language plpgsql as $$
begin
  insert into monavis.review_daily_counts as c (demarche_numero, button_id, day, question, answer, n)
  select r.demarche_numero, coalesce(r.button_id, 0), monavis.paris_day(r.created_at), p.question, p.answer, -count(*)
  from old_rows r cross join lateral monavis.review_pairs(r.satisfaction, r.clarity, r.answers, r.comment) p
  where r.state = 'published'
  group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
  on conflict (demarche_numero, button_id, day, question, answer) do update set n = c.n + excluded.n;
  return null;
end $$;

create or replace function monavis.count_updated_reviews() returns trigger language plpgsql as $$
begin
  if not exists (select from new_rows where answers is not null)
    and not exists (select from old_rows where answers is not null) then
    insert into monavis.review_daily_counts as c (demarche_numero, button_id, day, question, answer, n)
    select r.demarche_numero, coalesce(r.button_id, 0), monavis.paris_day(r.created_at), p.question, p.answer, sum(r.delta)
    from (
      select n.*, 1 as delta from new_rows n where n.state = 'published'
      union all select o.*, -1 from old_rows o where o.state = 'published'
    ) r cross join lateral monavis.plain_pairs(r.satisfaction, r.clarity, r.comment) p
    group by 1, 2, 3, 4, 5 having sum(r.delta) <> 0 order by 1, 2, 3, 4, 5
    on conflict (demarche_numero, button_id, day, question, answer) do update set n = c.n + excluded.n;
    return null;
  end if;
  insert into monavis.review_daily_counts as c (demarche_numero, button_id, day, question, answer, n)
  select r.demarche_numero, coalesce(r.button_id, 0), monavis.paris_day(r.created_at), p.question, p.answer, sum(r.delta)
  from (
    select n.*, 1 as delta from new_rows n where n.state = 'published'
    union all select o.*, -1 from old_rows o where o.state = 'published'
  ) r cross join lateral monavis.review_pairs(r.satisfaction, r.clarity, r.answers, r.comment) p
  group by 1, 2, 3, 4, 5 having sum(r.delta) <> 0 order by 1, 2, 3, 4, 5
  on conflict (demarche_numero, button_id, day, question, answer) do update set n = c.n + excluded.n;
  return null;
end $$;

create or replace trigger reviews_count_insert after insert on reviews
  referencing new table as new_rows for each statement execute function monavis.count_inserted_reviews();
create or replace trigger reviews_count_delete after delete on reviews
  referencing old table as old_rows for each statement execute function monavis.count_deleted_reviews();
create or replace trigger reviews_count_update after update on reviews
  referencing new table as new_rows old table as old_rows for each statement execute function monavis.count_updated_reviews();

-- Rows where the kept counts and a recount of the raw reviews differ: empty, always.
create or replace view monavis.review_day_differences as
with recount as (
  select r.demarche_numero, coalesce(r.button_id, 0) as button_id, monavis.paris_day(r.created_at) as day,
    p.question, p.answer, count(*) as n
  from public.reviews r cross join lateral monavis.review_pairs(r.satisfaction, r.clarity, r.answers, r.comment) p
  where r.state = 'published' group by 1, 2, 3, 4, 5
)
select demarche_numero, button_id, day, question, answer, coalesce(k.n, 0) as kept, coalesce(r.n, 0) as recounted
from monavis.review_daily_counts k full join recount r using (demarche_numero, button_id, day, question, answer)
where coalesce(k.n, 0) <> coalesce(r.n, 0);
