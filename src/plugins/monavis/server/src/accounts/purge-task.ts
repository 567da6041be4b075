import { z } from '@strapi/utils';
import { defineTask } from '../jobs/task';

/** Forgets what no longer serves: registrations that nobody confirmed in 30 days, dead tokens, counters. */
export const purgeAccounts = defineTask({
  // The queue adds when the regular job was due.
  schema: z.looseObject({}),
  async run(_payload, { strapi }) {
    await strapi.db.transaction(async ({ trx }) => {
      await trx.raw(
        `delete from up_users where registration_state = 'unconfirmed'
           and submitted_at < (now() at time zone 'UTC') - interval '30 days'`
      );
      await trx.raw(
        `delete from monavis.account_tokens where expires_at < now() - interval '30 days'`
      );
      await trx.raw(
        `delete from monavis.mail_caps
         where not exists (select 1 from unnest(hits) as hit where hit > now() - interval '1 hour')`
      );
      await trx.raw('delete from monavis.daily_salts where day < current_date');
    });
  },
});
