import { z } from '@strapi/utils';
import { Client } from 'pg';
import { getConfig } from '../config';
import { defineTask } from '../jobs/task';
import { applyRetention } from './apply-retention';

/** Erases every night what was kept long enough. */
export const eraseOldTexts = defineTask({
  // The queue adds when the regular job was due.
  schema: z.looseObject({}),
  async run(_payload, { strapi, signal }) {
    const client = new Client(strapi.config.get('database.connection.connection'));
    // Unheard, a connection that the database closes would stop the process; the query under way fails by itself.
    client.on('error', (error) => strapi.log.warn(`Retention: ${error.message}`));
    await client.connect();
    try {
      const months = getConfig('retentionMonths', { strapi });
      const report = await applyRetention({ client, months, isDryRun: false, signal });
      strapi.log.info(`Retention: ${JSON.stringify(report)}`);
    } finally {
      await client.end();
    }
  },
});
