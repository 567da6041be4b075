import { z } from '@strapi/utils';
import { Client } from 'pg';
import { getConfig } from '../config';
import { defineTask } from '../jobs/task';
import { applyRetention } from './apply-retention';

/** Erases every night what was kept long enough. */
export const purgeReviews = defineTask({
  // The queue adds when the regular job was due.
  schema: z.looseObject({}),
  async run(_payload, { strapi }) {
    const client = new Client(strapi.config.get('database.connection.connection'));
    await client.connect();
    try {
      const months = getConfig('retentionMonths', { strapi });
      const report = await applyRetention({ client, months, isDryRun: false });
      strapi.log.info(`Retention: ${JSON.stringify(report)}`);
    } finally {
      await client.end();
    }
  },
});
