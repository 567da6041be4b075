// The later steps of a vote, found by the token that voted. Each is one prepared update that gives back the whole
// review, so that the next page is filled without another query. `answers` comes as json because Strapi turns off
// the parsing of jsonb for every pool of the process.
const RETURNING = 'returning satisfaction, clarity, answers::json as answers, comment';
const SET_NOW = `updated_at = now() at time zone 'UTC'`;
/** The counts of the texts that a step replaces, and only those. */
const setMasked = (fields: string, counts: string): string =>
  `masked = nullif((coalesce(masked, '{}'::jsonb) - ${fields}::text[]) || ${counts}::jsonb, '{}'::jsonb)`;

/** Parameters: token, then the value of the step; then, with texts, their fields and the counts of what is masked. */
export const UPDATE_REVIEW = {
  satisfaction: {
    name: 'monavis-update-satisfaction',
    text: `update reviews set satisfaction = $2, ${SET_NOW} where token_id = $1 ${RETURNING}`,
  },
  clarity: {
    name: 'monavis-update-clarity',
    text: `update reviews set clarity = $2, ${SET_NOW} where token_id = $1 ${RETURNING}`,
  },
  comment: {
    name: 'monavis-update-comment',
    text: `update reviews set comment = $2, ${setMasked('$3', '$4')}, ${SET_NOW}
      where token_id = $1 ${RETURNING}`,
  },
  /** The value: keys that disappear, answers that are put in. */
  help: {
    name: 'monavis-update-help',
    text: `update reviews
      set answers = nullif((coalesce(answers, '{}'::jsonb) - $2::text[]) || $3::jsonb, '{}'::jsonb),
        ${setMasked('$4', '$5')}, ${SET_NOW}
      where token_id = $1 ${RETURNING}`,
  },
} as const;

/** Parameter: token. */
export const READ_REVIEW = {
  name: 'monavis-read-review',
  text: 'select satisfaction, clarity, answers::json as answers, comment from reviews where token_id = $1',
};
