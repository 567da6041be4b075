import { errors } from '@strapi/utils';
import type { Pool } from 'pg';
import type { Satisfaction } from '../../../shared/contracts/common';
import type { Language } from '../site/language';
import { FIND_REVIEWS, INSERT_VOTES } from './intake-sql';
import type { DemarcheNumero, StoredReview, TokenId } from './types';

export interface Vote {
  tokenId: TokenId;
  numero: DemarcheNumero;
  buttonId: number | null;
  satisfaction: Satisfaction;
  source: string | null;
  language: Language;
}

/** Too many votes already wait for the database. */
export class IntakeFullError extends errors.ApplicationError {
  constructor() {
    super('Too many votes are waiting');
  }
}

interface IntakeInput {
  /** Connections that nothing else can take, so that votes never wait behind other queries. */
  pool: Pool;
  /** Told once for each batch that could not be written. */
  onFault: (error: unknown) => void;
}

interface WaitingVote {
  vote: Vote;
  resolve: (review: StoredReview) => void;
  reject: (error: unknown) => void;
}

// About half a second of work: beyond that a citizen is better told to try again than kept waiting.
const MAX_WAITING = 5_000;
const MAX_BATCH = 500;

/** Writes a batch in the order of the tokens, so that two processes never wait for each other in a circle. */
const writeVotes = async (pool: Pool, batch: Vote[]): Promise<Map<TokenId, StoredReview>> => {
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
const readReviews = async (
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
 * Group commit: while one statement is in flight the next votes wait, then leave together in one. Each vote is
 * answered after the commit of the batch that holds it. No timer: an idle intake writes a vote at once.
 */
export const createIntake = ({ pool, onFault }: IntakeInput) => {
  const waiting: WaitingVote[] = [];
  let isWriting = false;

  const writeBatch = async (batch: WaitingVote[]): Promise<void> => {
    try {
      const votes = batch.map(({ vote }) => vote);
      const written = await writeVotes(pool, votes);
      const replayed = votes
        .map(({ tokenId }) => tokenId)
        .filter((tokenId) => !written.has(tokenId));
      const known = await readReviews(pool, replayed);
      for (const { vote, resolve, reject } of batch) {
        const review = written.get(vote.tokenId) ?? known.get(vote.tokenId);
        if (review) resolve(review);
        else reject(new Error('A vote was neither written nor known'));
      }
    } catch (error) {
      onFault(error);
      for (const { reject } of batch) reject(error);
    }
  };

  const writeWaiting = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) await writeBatch(waiting.splice(0, MAX_BATCH));
    isWriting = false;
  };

  return {
    /**
     * Stores a vote once, however often it is sent.
     *
     * @returns the review as it is stored: the first one of that token, which may have been completed since
     * @throws IntakeFullError when too many votes wait; the database's error when the batch could not be written
     */
    add: (vote: Vote): Promise<StoredReview> => {
      if (waiting.length >= MAX_WAITING) return Promise.reject(new IntakeFullError());
      return new Promise((resolve, reject) => {
        waiting.push({ vote, resolve, reject });
        if (!isWriting) void writeWaiting();
      });
    },
  };
};

export type Intake = ReturnType<typeof createIntake>;
