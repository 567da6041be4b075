/**
 * The later steps of many votes in one prepared update, each found by the token that voted. The reviews are locked in
 * the order of their tokens first, whatever the plan of the update, so that two batches never wait for each other in a
 * circle. It gives back the whole reviews, so that the next pages are filled without another query. `answers` comes as
 * json because Strapi turns off the parsing of jsonb for every pool of the process.
 *
 * Parameters, one element a review: token, step, then the values of the steps; lists of keys are joined by commas.
 */
export const UPDATE_REVIEWS = {
  name: 'monavis-update-reviews',
  text: `
    with locked as (
      select id from reviews where token_id = any($1::text[]) order by token_id for update
    )
    update reviews as r set
      satisfaction = case v.step when 'satisfaction' then v.satisfaction else r.satisfaction end,
      clarity = case v.step when 'clarity' then v.clarity else r.clarity end,
      comment = case v.step when 'comment' then v.comment else r.comment end,
      answers = case v.step when 'help' then nullif(
          (coalesce(r.answers, '{}'::jsonb) - string_to_array(v.replaced, ',')) || v.answers::jsonb, '{}'::jsonb)
        else r.answers end,
      masked = nullif(
        (coalesce(r.masked, '{}'::jsonb) - string_to_array(v.masked_fields, ',')) || v.masked::jsonb, '{}'::jsonb),
      updated_at = now() at time zone 'UTC'
    from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
      as v (token_id, step, satisfaction, clarity, comment, replaced, answers, masked_fields, masked)
    where r.token_id = v.token_id and r.id in (select id from locked)
    returning r.token_id as "tokenId", r.satisfaction, r.clarity, r.answers::json as answers, r.comment`,
} as const;

/** Parameter: token. */
export const READ_REVIEW = {
  name: 'monavis-read-review',
  text: 'select satisfaction, clarity, answers::json as answers, comment from reviews where token_id = $1',
};
