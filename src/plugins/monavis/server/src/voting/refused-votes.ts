import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';
import { createDemarcheCounter } from './demarche-counter';

/** Adds to those of today. In the order of the numbers, so that two processes never wait in a circle. */
const STORE_SQL = `
insert into monavis.refused_votes as r (numero, day, count)
select numero, cast(now() at time zone 'Europe/Paris' as date), count
from unnest(cast(:numeros as integer[]), cast(:counts as integer[])) as t (numero, count) order by numero
on conflict (numero, day) do update set count = r.count + excluded.count`;

/** A row when the alert is due, whichever process asks first. */
const CLAIM_ALERT_SQL = `
insert into monavis.alerts as a (name, sent_at) values ('votes-refused', now())
on conflict (name) do update set sent_at = excluded.sent_at where a.sent_at < now() - interval '1 hour'
returning 1`;

/**
 * Counts the votes and steps that were answered 503. Each flush stores them and says so in the log; administrateurs get
 * a mail, once an hour at most for all processes. During an outage of the database the mail leaves when it is back.
 */
export const createRefusedVotes = (strapi: Core.Strapi) =>
  createDemarcheCounter(async (counts) => {
    const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
    strapi.log.error(`Voting: ${count} votes or steps were answered 503, to be sent again`);
    await strapi.db.transaction(async ({ trx }) => {
      await strapi.db.connection
        .raw(STORE_SQL, { numeros: [...counts.keys()], counts: [...counts.values()] })
        .transacting(trx);
      const { rows } = await strapi.db.connection.raw(CLAIM_ALERT_SQL).transacting(trx);
      if (rows.length > 0) {
        await getService('notifications', { strapi }).sendToAdministrators('votes-refused', {
          count,
          demarcheCount: counts.size,
        });
      }
    });
  });
