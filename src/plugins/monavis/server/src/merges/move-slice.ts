import type { Transaction } from '../database/transaction';
import { LOCK_MERGE_SQL, MOVE_BACK_SLICE_SQL, MOVE_SLICE_SQL } from './merges-sql';

/** Reviews of one transaction: some 200 ms, the longest that a vote for these démarches waits. */
const SLICE = 2_000;

/**
 * Moves some reviews of a merge, or gives them back when it was undone.
 *
 * @returns true when none is left, but those that are being written
 */
export const moveSlice = async (trx: Transaction, id: number): Promise<boolean> => {
  const { source, target, isUndone } = (await trx.raw(LOCK_MERGE_SQL, { id })).rows[0];
  const statement = isUndone ? MOVE_BACK_SLICE_SQL : MOVE_SLICE_SQL;
  const { rows } = await trx.raw(statement, { id, source, target, slice: SLICE });
  const isDone = rows[0].n < SLICE;
  if (isDone) await trx.raw(`update monavis.merges set state = 'done' where id = :id`, { id });
  return isDone;
};
