import type { Pool, QueryConfig } from 'pg';
import type { MaskedChange } from './mask-change';
import { READ_REVIEW, UPDATE_REVIEW } from './review-sql';
import type { StoredReview, TokenId } from './types';

const updateQuery = (tokenId: TokenId, change: MaskedChange): QueryConfig => {
  const statement = UPDATE_REVIEW[change.step];
  const masked = [change.maskedFields, change.maskedCounts];
  switch (change.step) {
    case 'satisfaction':
      return { ...statement, values: [tokenId, change.satisfaction] };
    case 'clarity':
      return { ...statement, values: [tokenId, change.clarity] };
    case 'comment':
      return { ...statement, values: [tokenId, change.comment, ...masked] };
    case 'help':
      return { ...statement, values: [tokenId, change.replaced, change.answers, ...masked] };
  }
};

/**
 * Saves what a later step changes; only reads the review when it changes nothing.
 *
 * @returns the review afterwards, or null when there is none of that token
 */
export const saveStep = async (
  pool: Pool,
  tokenId: TokenId,
  change: MaskedChange | null
): Promise<StoredReview | null> => {
  const query = change ? updateQuery(tokenId, change) : { ...READ_REVIEW, values: [tokenId] };
  const { rows } = await pool.query<StoredReview>(query);
  return rows.at(0) ?? null;
};
