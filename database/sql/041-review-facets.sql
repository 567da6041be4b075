-- What lists filter on, packed into one integer: satisfaction (bits 0 and 1), clarity (2 to 4, 0: none), a comment that
-- was not erased (5), means of help (6 to 14), difficulties (15 to 20). `server/src/reviews/facets.ts` reads it. In
-- plpgsql: put into a statement in place of its call, so long an expression costs a batch of votes more than its rows.
create or replace function monavis.review_facets(satisfaction text, clarity integer, answers jsonb, comment text)
  returns integer language plpgsql immutable parallel safe as $$
declare plain integer := case satisfaction when 'good' then 2 when 'medium' then 1 else 0 end
    + 4 * coalesce(clarity, 0)
    + case when comment <> '' then 32 else 0 end;
begin
  if answers is null then return plain; end if;
  return plain
    + case when answers -> 'contactTried' ? 'counter' then 64 else 0 end
    + case when answers -> 'contactTried' ? 'phone' then 128 else 0 end
    + case when answers -> 'contactTried' ? 'email' then 256 else 0 end
    + case when answers -> 'contactTried' ? 'chat' then 512 else 0 end
    + case when answers -> 'contactTried' ? 'relative' then 1024 else 0 end
    + case when answers -> 'contactTried' ? 'association' then 2048 else 0 end
    + case when answers -> 'contactTried' ? 'website' then 4096 else 0 end
    + case when answers -> 'contactTried' ? 'other' then 8192 else 0 end
    + case when answers -> 'contactTried' ? 'none' then 16384 else 0 end
    + case when answers -> 'difficulties' ? 'missing-information' then 32768 else 0 end
    + case when answers -> 'difficulties' ? 'not-working' then 65536 else 0 end
    + case when answers -> 'difficulties' ? 'mobile-display' then 131072 else 0 end
    + case when answers -> 'difficulties' ? 'documents' then 262144 else 0 end
    + case when answers -> 'difficulties' ? 'unclear-next-steps' then 524288 else 0 end
    + case when answers -> 'difficulties' ? 'other' then 1048576 else 0 end;
end $$;

-- Finds the few reviews of a combination, however deep they are. Many rows share a key: PostgreSQL keeps it once.
create index if not exists reviews_facets on reviews
  (demarche_numero, coalesce(button_id, 0), monavis.review_facets(satisfaction, clarity, answers, comment))
  where state = 'published';

-- How many published reviews have each combination: totals of any filters at once, and whether to walk the list or to
-- look combinations up.
create table if not exists monavis.review_facet_counts (
  demarche_numero integer not null,
  button_id integer not null,
  facets integer not null,
  n bigint not null,
  primary key (demarche_numero, button_id, facets)
) with (fillfactor = 80);

-- As those of the daily counts: one upsert a statement, keys in one order, after the daily counts of the same statement
-- (triggers fire in the order of their names).
create or replace function monavis.count_inserted_facets() returns trigger language plpgsql as $$
begin
  insert into monavis.review_facet_counts as c (demarche_numero, button_id, facets, n)
  select r.demarche_numero, coalesce(r.button_id, 0),
    monavis.review_facets(r.satisfaction, r.clarity, r.answers, r.comment), count(*)
  from new_rows r where r.state = 'published'
  group by 1, 2, 3 order by 1, 2, 3
  on conflict (demarche_numero, button_id, facets) do update set n = c.n + excluded.n;
  return null;
end $$;

create or replace function monavis.count_deleted_facets() returns trigger language plpgsql as $$
begin
  insert into monavis.review_facet_counts as c (demarche_numero, button_id, facets, n)
  select r.demarche_numero, coalesce(r.button_id, 0),
    monavis.review_facets(r.satisfaction, r.clarity, r.answers, r.comment), -count(*)
  from old_rows r where r.state = 'published'
  group by 1, 2, 3 order by 1, 2, 3
  on conflict (demarche_numero, button_id, facets) do update set n = c.n + excluded.n;
  return null;
end $$;

create or replace function monavis.count_updated_facets() returns trigger language plpgsql as $$
begin
  insert into monavis.review_facet_counts as c (demarche_numero, button_id, facets, n)
  select d.demarche_numero, d.button_id, d.facets, sum(d.delta)
  from (
    select r.demarche_numero, coalesce(r.button_id, 0) as button_id,
      monavis.review_facets(r.satisfaction, r.clarity, r.answers, r.comment) as facets, 1 as delta
    from new_rows r where r.state = 'published'
    union all
    select r.demarche_numero, coalesce(r.button_id, 0),
      monavis.review_facets(r.satisfaction, r.clarity, r.answers, r.comment), -1
    from old_rows r where r.state = 'published'
  ) d
  group by 1, 2, 3 having sum(d.delta) <> 0 order by 1, 2, 3
  on conflict (demarche_numero, button_id, facets) do update set n = c.n + excluded.n;
  return null;
end $$;

create or replace trigger reviews_facets_insert after insert on reviews
  referencing new table as new_rows for each statement execute function monavis.count_inserted_facets();
create or replace trigger reviews_facets_delete after delete on reviews
  referencing old table as old_rows for each statement execute function monavis.count_deleted_facets();
create or replace trigger reviews_facets_update after update on reviews
  referencing new table as new_rows old table as old_rows for each statement execute function monavis.count_updated_facets();

-- An upgrade: the reviews of before, once. Votes wait for the triggers above, hence count from here on.
do $$ begin
  if not exists (select from monavis.review_facet_counts) and exists (select from reviews) then
    lock table reviews in share row exclusive mode;
    insert into monavis.review_facet_counts (demarche_numero, button_id, facets, n)
    select r.demarche_numero, coalesce(r.button_id, 0),
      monavis.review_facets(r.satisfaction, r.clarity, r.answers, r.comment), count(*)
    from reviews r where r.state = 'published' group by 1, 2, 3 order by 1, 2, 3;
  end if;
end $$;

-- Rows where any kept count and a recount of the raw reviews differ: empty, always.
create or replace view monavis.review_count_differences as
with recount as (
  select r.demarche_numero, coalesce(r.button_id, 0) as button_id,
    monavis.review_facets(r.satisfaction, r.clarity, r.answers, r.comment) as facets, count(*) as n
  from public.reviews r where r.state = 'published' group by 1, 2, 3
)
select demarche_numero, button_id, day, question, answer, kept, recounted from monavis.review_day_differences
union all
select demarche_numero, button_id, null, 'facets', facets::text, coalesce(k.n, 0), coalesce(r.n, 0)
from monavis.review_facet_counts k full join recount r using (demarche_numero, button_id, facets)
where coalesce(k.n, 0) <> coalesce(r.n, 0);
