import type { Pool } from 'pg';
import { storeDailyCounts } from './daily-counts';
import { createDemarcheCounter } from './demarche-counter';
import type { VotingHost } from './host';

interface RefusedVotesInput {
  host: VotingHost;
  pool: Pool;
  /** Told when administrateurs could not be; the next flush that has something to tell tries again. */
  onFault: (error: unknown) => void;
}

/**
 * Counts the votes and steps that were answered 503. Each flush stores them and says so in the log; administrateurs get
 * a mail, once an hour at most for all processes. During an outage of the database all of this waits until it is back.
 */
export const createRefusedVotes = ({ host, pool, onFault }: RefusedVotesInput) =>
  createDemarcheCounter(async (counts) => {
    await storeDailyCounts(pool, 'refused_votes', counts);
    const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
    host.error(`Voting: ${count} votes or steps were answered 503, to be sent again`);
    // Not thrown: they are stored, and must not be counted again.
    await host.alertOfRefused(count).catch(onFault);
  });
