import type { Transaction } from '../database/transaction';

/** Until the end of the transaction, nobody else adds démarches: additions and imports are made one after the other. */
export const lockAdditions = async (trx: Transaction): Promise<void> => {
  await trx.raw(`select pg_advisory_xact_lock(hashtextextended('monavis:additions', 0))`);
};
