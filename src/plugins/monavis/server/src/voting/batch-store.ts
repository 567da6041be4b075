import type { Connection } from './connection';
import {
  reviewsOfSteps,
  saveSteps,
  stepParameters,
  type PreparedStep,
  type SavedReviews,
} from './review-store';
import type { StoredReview, TokenId } from './types';
import { reviewsOfVotes, storeVotes, voteParameters, type PreparedVote } from './vote-store';

/** A vote, or a later step of one, ready for its batch. */
export type ReviewWrite = PreparedVote | PreparedStep;

const SAVE_REVIEWS = {
  name: 'monavis-save-reviews',
  text: `call monavis.save_reviews($1::text[], $2::int[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[],
    $8::int[], $9::text[], $10::text[], $11::text[], $12::int[], $13::text[], $14::text[], $15::text[], $16::text[],
    $17::text[], null, null)`,
};

const isStep = (write: ReviewWrite): write is PreparedStep => 'step' in write;
const isVote = (write: ReviewWrite): write is PreparedVote => !isStep(write);

/** @returns the token of a step, of which a batch takes one; nothing for a vote: however often one is sent, it counts once */
export const keyOfWrite = (write: ReviewWrite): string | undefined =>
  isStep(write) ? write.step.tokenId : undefined;

/**
 * Stores votes and steps that came together, with one wait for the disk.
 *
 * @returns the review of each afterwards, in their order; null for a step whose token has none, and see `reviewsOfVotes`
 */
export const saveReviews = async (
  connection: Connection,
  writes: readonly ReviewWrite[]
): Promise<(StoredReview | null)[]> => {
  const votes = writes.filter(isVote);
  const steps = writes.filter(isStep);
  if (steps.length === 0) return storeVotes(connection, votes);
  if (votes.length === 0) return saveSteps(connection, steps);
  const { rows } = await connection.query<{ inserted: TokenId[] | null; saved: SavedReviews }>({
    ...SAVE_REVIEWS,
    values: [...voteParameters(votes), ...stepParameters(steps)],
  });
  const [{ inserted, saved }] = rows;
  const ofVotes = (await reviewsOfVotes(connection, votes, inserted)).values();
  const ofSteps = reviewsOfSteps(steps, saved).values();
  return writes.map((write) => (isStep(write) ? ofSteps : ofVotes).next().value ?? null);
};
