/**
 * One statement for a whole batch of votes, however many: PostgreSQL writes them, counts them (trigger) and flushes
 * its journal once. A token that has already voted is skipped, whoever sends it again and from whichever process.
 */
export const INSERT_VOTES = {
  name: 'monavis-insert-votes',
  text: `
    insert into reviews (document_id, token_id, demarche_numero, button_id, satisfaction, source, language,
      form_version, suspicion, state, created_at, updated_at, published_at)
    select left(v.token_id, 24), v.token_id, v.demarche_numero, v.button_id,
      v.satisfaction, v.source, v.language, v.form_version, v.suspicion,
      case when v.suspicion is null then 'published' else 'suspect' end, t.utc, t.utc, t.utc
    from unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[])
        as v (token_id, demarche_numero, button_id, satisfaction, source, language, suspicion, form_version),
      (select now() at time zone 'UTC') as t (utc)
    on conflict (token_id) do nothing
    returning token_id as "tokenId", satisfaction`,
};

/** The reviews of tokens that had voted before. As json: Strapi turns off the parsing of jsonb for every pool. */
export const FIND_REVIEWS = {
  name: 'monavis-find-reviews',
  text: `
    select token_id as "tokenId", satisfaction, clarity, answers::json as answers, comment
    from reviews where token_id = any($1::text[])`,
};
