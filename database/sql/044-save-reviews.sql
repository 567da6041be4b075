-- Planned once a connection, until PostgreSQL sees the table changed (ANALYZE): from arrays whose lengths it knows, it
-- would plan each batch anew, which costs a seventh of what the batch does. A table that was empty then must not be read
-- whole, hence « enable_seqscan ».

-- A batch of votes, however many: written, counted (triggers) and flushed at once. A token that has already voted is
-- skipped, whoever sends it again and from whichever process. Gives back the tokens that had not voted, or null.
create or replace function monavis.insert_votes(tokens text[], numeros integer[], buttons integer[], satisfactions text[],
  sources text[], languages text[], suspicions text[], form_versions integer[])
  returns json language plpgsql set plan_cache_mode = 'force_generic_plan' as $$
declare
  utc timestamp := now() at time zone 'UTC';
  inserted json;
begin
  with written as (
    insert into public.reviews (document_id, token_id, demarche_numero, button_id, satisfaction, source, language,
      form_version, suspicion, state, created_at, updated_at, published_at)
    select left(v.token_id, 24), v.token_id, v.demarche_numero, v.button_id, v.satisfaction, v.source, v.language,
      v.form_version, v.suspicion, case when v.suspicion is null then 'published' else 'suspect' end, utc, utc, utc
    from unnest(tokens, numeros, buttons, satisfactions, sources, languages, suspicions, form_versions)
      as v (token_id, demarche_numero, button_id, satisfaction, source, language, suspicion, form_version)
    on conflict (token_id) do nothing
    returning token_id
  )
  select json_agg(w.token_id) into inserted from written w;
  return inserted;
end $$;

-- The later steps of many votes, each found by the token that voted, at most one a token. The reviews are locked in the
-- order of their tokens first, whatever the plan of the update, so that two batches never wait for each other in a circle.
-- Lists of keys are joined by commas. Gives back the whole reviews, or null, so that
-- the next pages are filled without another query.
create or replace function monavis.save_steps(tokens text[], steps text[], satisfactions text[], clarities integer[],
  comments text[], replaced text[], answers text[], masked_fields text[], masked text[])
  returns json language plpgsql set plan_cache_mode = 'force_generic_plan' set enable_seqscan = off as $$
declare saved json;
begin
  with locked as (
    select r.id from public.reviews r where r.token_id = any(tokens) order by r.token_id for update
  ), written as (
    update public.reviews as r set
      satisfaction = case v.step when 'satisfaction' then v.satisfaction else r.satisfaction end,
      clarity = case v.step when 'clarity' then v.clarity else r.clarity end,
      comment = case v.step when 'comment' then v.comment else r.comment end,
      answers = case v.step when 'help' then nullif(
          (coalesce(r.answers, '{}'::jsonb) - string_to_array(v.replaced, ',')) || v.answers::jsonb, '{}'::jsonb)
        else r.answers end,
      masked = nullif(
        (coalesce(r.masked, '{}'::jsonb) - string_to_array(v.masked_fields, ',')) || v.masked::jsonb, '{}'::jsonb),
      updated_at = now() at time zone 'UTC'
    from unnest(tokens, steps, satisfactions, clarities, comments, replaced, save_steps.answers, masked_fields,
        save_steps.masked)
      as v (token_id, step, satisfaction, clarity, comment, replaced, answers, masked_fields, masked)
    where r.token_id = v.token_id and r.id in (select l.id from locked l)
    returning r.token_id as "tokenId", r.satisfaction, r.clarity, r.answers, r.comment
  )
  select json_agg(w) into saved from written w;
  return saved;
end $$;

-- Steps and votes that came together, in two transactions: in one, each would wait for counts in an order of its own, and
-- two processes for each other. The steps are committed without waiting for the disk, then the votes, whose commit flushes
-- both: nothing is acknowledged before. Where the votes fail, the steps may be stored though nobody was told: saving them
-- again changes nothing. A step whose review is locked elsewhere makes the votes wait a moment only; both are then tried
-- apart, see `group-commit.ts`.
create or replace procedure monavis.save_reviews(vote_tokens text[], numeros integer[], buttons integer[],
  vote_satisfactions text[], sources text[], languages text[], suspicions text[], form_versions integer[],
  step_tokens text[], steps text[], satisfactions text[], clarities integer[], comments text[], replaced text[],
  answers text[], masked_fields text[], masked text[], inout inserted json, inout saved json)
  language plpgsql as $$
begin
  perform set_config('lock_timeout', '200ms', true);
  saved := monavis.save_steps(
    step_tokens, steps, satisfactions, clarities, comments, replaced, answers, masked_fields, masked);
  perform set_config('synchronous_commit', 'off', true);
  commit;
  inserted := monavis.insert_votes(
    vote_tokens, numeros, buttons, vote_satisfactions, sources, languages, suspicions, form_versions);
  -- Nothing to flush when all of them had voted: a word in the journal, for the steps.
  if inserted is null then perform pg_logical_emit_message(true, 'monavis', 'steps'); end if;
end $$;
