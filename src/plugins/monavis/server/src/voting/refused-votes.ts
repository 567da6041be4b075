import type { Core } from '@strapi/strapi';
import type { Pool } from 'pg';
import { getService } from '../get-service';
import { storeDailyCounts } from './daily-counts';
import { createDemarcheCounter } from './demarche-counter';

/** A row when the alert is due, whichever process asks first. */
const CLAIM_ALERT_SQL = `
insert into monavis.alerts as a (name, sent_at) values ('votes-refused', now())
on conflict (name) do update set sent_at = excluded.sent_at where a.sent_at < now() - interval '1 hour'
returning 1`;

interface RefusedVotesInput {
  strapi: Core.Strapi;
  pool: Pool;
  /** Told when administrateurs could not be; the next flush that has something to tell tries again. */
  onFault: (error: unknown) => void;
}

/**
 * Counts the votes and steps that were answered 503. Each flush stores them and says so in the log; administrateurs get
 * a mail, once an hour at most for all processes. During an outage of the database all of this waits until it is back.
 */
export const createRefusedVotes = ({ strapi, pool, onFault }: RefusedVotesInput) => {
  const tellAdministrators = async (count: number): Promise<void> => {
    await strapi.db.transaction(async ({ trx }) => {
      const { rows } = await strapi.db.connection.raw(CLAIM_ALERT_SQL).transacting(trx);
      if (rows.length === 0) return;
      await getService('notifications', { strapi }).sendToAdministrators('votes-refused', {
        count,
      });
    });
  };

  return createDemarcheCounter(async (counts) => {
    await storeDailyCounts(pool, 'refused_votes', counts);
    const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
    strapi.log.error(`Voting: ${count} votes or steps were answered 503, to be sent again`);
    // Not thrown: they are stored, and must not be counted again.
    await tellAdministrators(count).catch(onFault);
  });
};
