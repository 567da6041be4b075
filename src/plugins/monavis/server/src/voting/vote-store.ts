import type { Satisfaction } from '../../../shared/contracts/common';
import type { Suspicion } from '../../../shared/contracts/suspects';
import type { Language } from '../site/language';
import { columnsOf, elementOf } from './array-text';
import type { Connection } from './connection';
import type { DemarcheNumero, StoredReview, TokenId } from './types';

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

/** A vote that is ready for its batch. */
export interface PreparedVote {
  vote: Vote;
  /** Its parameters of `monavis.insert_votes`, see `elementOf`. */
  elements: readonly string[];
}

const INSERT_VOTES = {
  name: 'monavis-insert-votes',
  text: `select monavis.insert_votes($1::text[], $2::int[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[],
    $8::int[]) as inserted`,
};

/** The reviews of tokens that had voted before. As json: Strapi turns off the parsing of jsonb for every pool. */
const FIND_REVIEWS = {
  name: 'monavis-find-reviews',
  text: `
    select token_id as "tokenId", satisfaction, clarity, answers::json as answers, comment
    from reviews where token_id = any($1::text[])`,
};

/** @returns the vote with its parameters written out: done while another batch is in flight, it delays none */
export const prepareVote = (vote: Vote): PreparedVote => ({
  vote,
  elements: [
    elementOf(vote.tokenId),
    elementOf(vote.numero),
    elementOf(vote.buttonId),
    elementOf(vote.satisfaction),
    elementOf(vote.source),
    elementOf(vote.language),
    elementOf(vote.suspicion),
    elementOf(vote.formVersion),
  ],
});

/** @returns the parameters of `monavis.insert_votes`, in the order of the tokens: two processes never wait in a circle */
export const voteParameters = (batch: readonly PreparedVote[]): string[] => {
  const votes = [...batch].sort(({ vote: a }, { vote: b }) =>
    a.tokenId < b.tokenId ? -1 : Number(a.tokenId > b.tokenId)
  );
  return columnsOf(votes.map(({ elements }) => elements));
};

/** @returns the reviews of the tokens that had voted before this batch */
const findReviews = async (
  connection: Connection,
  tokenIds: TokenId[]
): Promise<Map<TokenId, StoredReview>> => {
  if (tokenIds.length === 0) return new Map();
  const { rows } = await connection.query<StoredReview & { tokenId: TokenId }>({
    ...FIND_REVIEWS,
    values: [tokenIds],
  });
  return new Map(rows.map(({ tokenId, ...review }) => [tokenId, review]));
};

/**
 * @param inserted - the tokens that had not voted before, as the database gives them; null: none
 * @returns the review of each vote, in their order: the new one, or the one that its token had made before; null where
 *   that one was removed in the meantime: nothing is stored then, and the vote can be sent again
 */
export const reviewsOfVotes = async (
  connection: Connection,
  votes: readonly PreparedVote[],
  inserted: TokenId[] | null
): Promise<(StoredReview | null)[]> => {
  const isNew = new Set(inserted);
  const replayed = votes.map(({ vote }) => vote.tokenId).filter((tokenId) => !isNew.has(tokenId));
  const found = await findReviews(connection, replayed);
  const written = new Map<TokenId, StoredReview>();
  return votes.map(({ vote: { tokenId, satisfaction } }) => {
    // Of a token that came twice in this batch, the first vote is written.
    const review = found.get(tokenId) ?? written.get(tokenId);
    if (review) return review;
    if (!isNew.has(tokenId)) return null;
    const newReview = { satisfaction, clarity: null, answers: null, comment: null };
    written.set(tokenId, newReview);
    return newReview;
  });
};

/**
 * Stores the votes whose token has not voted yet, in one commit.
 *
 * @returns the review of each vote, see `reviewsOfVotes`
 */
export const storeVotes = async (
  connection: Connection,
  votes: readonly PreparedVote[]
): Promise<(StoredReview | null)[]> => {
  const { rows } = await connection.query<{ inserted: TokenId[] | null }>({
    ...INSERT_VOTES,
    values: voteParameters(votes),
  });
  return reviewsOfVotes(connection, votes, rows[0].inserted);
};
