import type { Connection } from './connection';
import type { MaskedChange } from './mask-change';
import type { StoredReview, TokenId } from './types';

/** What a later step changes in the review of a token. */
export interface StepChange {
  tokenId: TokenId;
  change: MaskedChange;
}

/** The reviews after a batch of steps, as the database gives them. */
export type SavedReviews = (StoredReview & { tokenId: TokenId })[] | null;

const SAVE_STEPS = {
  name: 'monavis-save-steps',
  text: `select monavis.save_steps($1::text[], $2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[],
    $8::text[], $9::text[]) as saved`,
};

/** Parameter: token. As json: Strapi turns off the parsing of jsonb for every pool. */
const READ_REVIEW = {
  name: 'monavis-read-review',
  text: 'select satisfaction, clarity, answers::json as answers, comment from reviews where token_id = $1',
};

/** @returns the parameters of `monavis.save_steps`, one element a review */
export const stepParameters = (steps: readonly StepChange[]): unknown[][] => [
  steps.map(({ tokenId }) => tokenId),
  steps.map(({ change }) => change.step),
  steps.map(({ change }) => (change.step === 'satisfaction' ? change.satisfaction : null)),
  steps.map(({ change }) => (change.step === 'clarity' ? change.clarity : null)),
  steps.map(({ change }) => (change.step === 'comment' ? change.comment : null)),
  steps.map(({ change }) => (change.step === 'help' ? change.replaced.join(',') : null)),
  steps.map(({ change }) => (change.step === 'help' ? JSON.stringify(change.answers) : null)),
  steps.map(({ change }) => change.maskedFields.join(',')),
  steps.map(({ change }) => JSON.stringify(change.maskedCounts)),
];

/** @returns each review after its change, in the order of the changes; null where there is none of that token */
export const reviewsOfSteps = (
  steps: readonly StepChange[],
  saved: SavedReviews
): (StoredReview | null)[] => {
  const reviews = new Map(saved?.map(({ tokenId, ...review }) => [tokenId, review]));
  return steps.map(({ tokenId }) => reviews.get(tokenId) ?? null);
};

/**
 * Saves what later steps change, in one commit. Each token at most once: a second change would be lost.
 *
 * @returns see `reviewsOfSteps`
 */
export const saveSteps = async (
  connection: Connection,
  steps: readonly StepChange[]
): Promise<(StoredReview | null)[]> => {
  const { rows } = await connection.query<{ saved: SavedReviews }>({
    ...SAVE_STEPS,
    values: stepParameters(steps),
  });
  return reviewsOfSteps(steps, rows[0].saved);
};

/** @returns the review of a token, or null when there is none */
export const readReview = async (
  connection: Connection,
  tokenId: TokenId
): Promise<StoredReview | null> => {
  const { rows } = await connection.query<StoredReview>({ ...READ_REVIEW, values: [tokenId] });
  return rows.at(0) ?? null;
};
