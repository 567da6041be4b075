import { z } from '@strapi/utils';
import { defineTask } from './task';

/** Forgets the jobs that failed for good: what they carry names people. */
export const purgeJobs = defineTask({
  // The queue adds when the regular job was due.
  schema: z.looseObject({}),
  async run(_payload, { strapi }) {
    await strapi.db.transaction(({ trx }) =>
      trx.raw(
        `delete from graphile_worker._private_jobs
         where attempts >= max_attempts and locked_at is null and run_at < now() - interval '7 days'`
      )
    );
  },
});
