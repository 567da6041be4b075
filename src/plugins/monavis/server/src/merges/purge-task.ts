import { z } from '@strapi/utils';
import { defineTask } from '../jobs/task';
import { getService } from '../get-service';

/** Forgets which reviews moved, once the merge cannot be undone any more or was undone. */
export const purgeMerges = defineTask({
  // The queue adds when the regular job was due.
  schema: z.looseObject({}),
  async run(_payload, { strapi }) {
    await getService('merges', { strapi }).purge();
  },
});
