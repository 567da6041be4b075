import { columnsOf, elementOf } from './array-text';
import type { Connection } from './connection';
import type { MaskedChange } from './mask-change';
import type { StoredReview, TokenId } from './types';

/** What a later step changes in the review of a token. */
export interface StepChange {
  tokenId: TokenId;
  change: MaskedChange;
}

/** A step that is ready for its batch. */
export interface PreparedStep {
  step: StepChange;
  /** Its parameters of `monavis.save_steps`, see `elementOf`. */
  elements: readonly string[];
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

/** @returns the step with its parameters written out: done while another batch is in flight, it delays none */
export const prepareStep = (step: StepChange): PreparedStep => {
  const { tokenId, change } = step;
  return {
    step,
    elements: [
      elementOf(tokenId),
      elementOf(change.step),
      elementOf(change.step === 'satisfaction' ? change.satisfaction : null),
      elementOf(change.step === 'clarity' ? change.clarity : null),
      elementOf(change.step === 'comment' ? change.comment : null),
      elementOf(change.step === 'help' ? change.replaced.join(',') : null),
      elementOf(change.step === 'help' ? JSON.stringify(change.answers) : null),
      elementOf(change.maskedFields.join(',')),
      elementOf(JSON.stringify(change.maskedCounts)),
    ],
  };
};

/** @returns the parameters of `monavis.save_steps`, one element a review */
export const stepParameters = (steps: readonly PreparedStep[]): string[] =>
  columnsOf(steps.map(({ elements }) => elements));

/** @returns each review after its change, in the order of the changes; null where there is none of that token */
export const reviewsOfSteps = (
  steps: readonly PreparedStep[],
  saved: SavedReviews
): (StoredReview | null)[] => {
  const reviews = new Map(saved?.map(({ tokenId, ...review }) => [tokenId, review]));
  return steps.map(({ step }) => reviews.get(step.tokenId) ?? null);
};

/**
 * Saves what later steps change, in one commit. Each token at most once: a second change would be lost.
 *
 * @returns see `reviewsOfSteps`
 */
export const saveSteps = async (
  connection: Connection,
  steps: readonly PreparedStep[]
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
