import { errors } from '@strapi/utils';
import type { Satisfaction } from '../../../shared/contracts/common';
import type { Language } from '../site/language';
import type { DemarcheNumero, StoredReview, TokenId } from './types';

export interface Vote {
  tokenId: TokenId;
  numero: DemarcheNumero;
  buttonId: number | null;
  satisfaction: Satisfaction;
  source: string | null;
  language: Language;
}

/** The database does not keep up: the vote was not stored, and can be sent again. */
export class IntakeOverloadError extends errors.ApplicationError {
  constructor() {
    super('Votes come faster than they can be stored');
  }
}

interface IntakeInput {
  /** Commits a batch; gives back the stored review of each of its tokens. */
  write: (votes: Vote[]) => Promise<Map<TokenId, StoredReview>>;
  /** Told once for each batch that could not be written. */
  onFault: (error: unknown) => void;
}

interface WaitingVote {
  vote: Vote;
  /** When it came, on the clock that nobody sets back. */
  since: number;
  resolve: (review: StoredReview) => void;
  reject: (error: unknown) => void;
}

// About half a second of work: beyond that a citizen is better told to try again than kept waiting.
const MAX_WAITING = 5_000;
const MAX_BATCH = 500;
// A database that hangs fails one batch after another; those behind must not wait for each.
const MAX_WAIT_MS = 8_000;

/**
 * Group commit: while one statement is in flight the next votes wait, then leave together in one. Each vote is
 * answered after the commit of the batch that holds it. No timer: an idle intake writes a vote at once.
 */
export const createIntake = ({ write, onFault }: IntakeInput) => {
  const waiting: WaitingVote[] = [];
  let isWriting = false;

  const writeBatch = async (batch: WaitingVote[]): Promise<void> => {
    try {
      const reviews = await write(batch.map(({ vote }) => vote));
      for (const { vote, resolve, reject } of batch) {
        const review = reviews.get(vote.tokenId);
        if (review) resolve(review);
        else reject(new Error('A vote was neither written nor known'));
      }
    } catch (error) {
      onFault(error);
      for (const { reject } of batch) reject(error);
    }
  };

  const takeBatch = (): WaitingVote[] => {
    const oldest = performance.now() - MAX_WAIT_MS;
    const taken = waiting.splice(0, MAX_BATCH);
    for (const { since, reject } of taken) if (since < oldest) reject(new IntakeOverloadError());
    return taken.filter(({ since }) => since >= oldest);
  };

  const writeWaiting = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = takeBatch();
      if (batch.length > 0) await writeBatch(batch);
    }
    isWriting = false;
  };

  return {
    /**
     * Stores a vote once, however often it is sent.
     *
     * @returns the review as it is stored: the first one of that token, which may have been completed since
     * @throws IntakeOverloadError when too many votes wait, or this one for too long; the database's error when the batch could not be written
     */
    add: (vote: Vote): Promise<StoredReview> => {
      if (waiting.length >= MAX_WAITING) return Promise.reject(new IntakeOverloadError());
      return new Promise((resolve, reject) => {
        waiting.push({ vote, since: performance.now(), resolve, reject });
        if (!isWriting) void writeWaiting();
      });
    },
  };
};
