import type { Pool } from 'pg';
import type { MaskedChange } from './mask-change';
import { READ_REVIEW, UPDATE_REVIEWS } from './review-sql';
import type { StoredReview, TokenId } from './types';

/** What a later step changes in the review of a token. */
export interface StepChange {
  tokenId: TokenId;
  change: MaskedChange;
}

/** The parameters of one review in `UPDATE_REVIEWS`. */
const parametersOf = ({ tokenId, change }: StepChange) => [
  tokenId,
  change.step,
  change.step === 'satisfaction' ? change.satisfaction : null,
  change.step === 'clarity' ? change.clarity : null,
  change.step === 'comment' ? change.comment : null,
  change.step === 'help' ? change.replaced.join(',') : null,
  change.step === 'help' ? JSON.stringify(change.answers) : null,
  change.maskedFields.join(','),
  JSON.stringify(change.maskedCounts),
];

const PARAMETERS = 9;

/**
 * Saves what later steps change, in one commit. Each token at most once: a second change would be lost.
 *
 * @returns each review afterwards, in the order of the changes; null where there is none of that token
 */
export const saveSteps = async (
  pool: Pool,
  changes: StepChange[]
): Promise<(StoredReview | null)[]> => {
  const items = changes.map(parametersOf);
  const { rows } = await pool.query<StoredReview & { tokenId: TokenId }>({
    ...UPDATE_REVIEWS,
    values: Array.from({ length: PARAMETERS }, (_, index) => items.map((item) => item[index])),
  });
  const reviews = new Map(rows.map(({ tokenId, ...review }) => [tokenId, review]));
  return changes.map(({ tokenId }) => reviews.get(tokenId) ?? null);
};

/** @returns the review of a token, or null when there is none */
export const readReview = async (pool: Pool, tokenId: TokenId): Promise<StoredReview | null> => {
  const { rows } = await pool.query<StoredReview>({ ...READ_REVIEW, values: [tokenId] });
  return rows.at(0) ?? null;
};
