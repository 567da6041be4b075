import { z } from '@strapi/utils';
import { getService } from '../get-service';
import { defineTask } from '../jobs/task';

/** Brings the copy of the search server up to date; asked for by the triggers of `025-catalogue-search.sql`. */
export const updateSearchServer = defineTask({
  schema: z.strictObject({ payload: z.string() }),
  async run({ payload }, { strapi }) {
    const server = getService('searchServer', { strapi });
    if (server.isSet()) await server.update(payload);
  },
});

/** Compares the copy of the search server with the database: after an outage, and every hour. */
export const reconcileSearchServer = defineTask({
  schema: z.looseObject({}),
  async run(_payload, { strapi }) {
    const server = getService('searchServer', { strapi });
    if (server.isSet()) await server.reconcile();
  },
});
