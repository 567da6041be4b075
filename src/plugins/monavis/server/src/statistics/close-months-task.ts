import { z } from '@strapi/utils';
import { defineTask } from '../jobs/task';

/** Adds up the daily counts of the month that ended; see `database/sql/043-month-counts.sql`. */
export const closeMonths = defineTask({
  // The queue adds when the regular job was due.
  schema: z.looseObject({}),
  async run(_payload, { strapi }) {
    await strapi.db.connection.raw('select monavis.close_months()');
  },
});
