import type { Pool } from 'pg';
import type { Satisfaction } from '../../../shared/contracts/common';
import type { Suspicion } from '../../../shared/contracts/suspects';
import type { Language } from '../site/language';
import type { DemarcheNumero, StoredReview, TokenId } from './types';
import { FIND_REVIEWS, INSERT_VOTES } from './vote-sql';

export interface Vote {
  tokenId: TokenId;
  numero: DemarcheNumero;
  buttonId: number | null;
  satisfaction: Satisfaction;
  source: string | null;
  language: Language;
  /** Why it is set apart; null for an ordinary vote. */
  suspicion: Suspicion | null;
  formVersion: number;
}

/** Writes a batch in the order of the tokens, so that two processes never wait for each other in a circle. */
const insertVotes = async (pool: Pool, batch: Vote[]): Promise<Map<TokenId, StoredReview>> => {
  const votes = [...batch].sort((a, b) => (a.tokenId < b.tokenId ? -1 : 1));
  const { rows } = await pool.query<{ tokenId: TokenId; satisfaction: Satisfaction }>({
    ...INSERT_VOTES,
    values: [
      votes.map(({ tokenId }) => tokenId),
      votes.map(({ numero }) => numero),
      votes.map(({ buttonId }) => buttonId),
      votes.map(({ satisfaction }) => satisfaction),
      votes.map(({ source }) => source),
      votes.map(({ language }) => language),
      votes.map(({ suspicion }) => suspicion),
      votes.map(({ formVersion }) => formVersion),
    ],
  });
  return new Map(
    rows.map(({ tokenId, satisfaction }) => [
      tokenId,
      { satisfaction, clarity: null, answers: null, comment: null },
    ])
  );
};

/** @returns the reviews of the tokens that had voted before this batch */
const findReviews = async (
  pool: Pool,
  tokenIds: TokenId[]
): Promise<Map<TokenId, StoredReview>> => {
  if (tokenIds.length === 0) return new Map();
  const { rows } = await pool.query<StoredReview & { tokenId: TokenId }>({
    ...FIND_REVIEWS,
    values: [tokenIds],
  });
  return new Map(rows.map(({ tokenId, ...review }) => [tokenId, review]));
};

/**
 * Stores the votes whose token has not voted yet, in one commit.
 *
 * @returns the review of each vote, in their order: the new one, or the one that its token had made before
 */
export const storeVotes = async (pool: Pool, votes: Vote[]): Promise<StoredReview[]> => {
  const inserted = await insertVotes(pool, votes);
  const replayed = votes.map(({ tokenId }) => tokenId).filter((tokenId) => !inserted.has(tokenId));
  const found = await findReviews(pool, replayed);
  return votes.map(({ tokenId }) => {
    const review = inserted.get(tokenId) ?? found.get(tokenId);
    if (!review) throw new Error('A vote was neither written nor known');
    return review;
  });
};
