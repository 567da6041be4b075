import { z } from '@strapi/utils';
import { defineTask } from '../jobs/task';

/** Forgets the visits that « Qualité des données » does not look at any more. */
export const purgeVisits = defineTask({
  // The queue adds when the regular job was due.
  schema: z.looseObject({}),
  async run(_payload, { strapi }) {
    await strapi.db.connection.raw('delete from monavis.form_visits where day < current_date - 31');
  },
});
