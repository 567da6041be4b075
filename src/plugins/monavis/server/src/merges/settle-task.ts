import { z } from '@strapi/utils';
import { defineTask } from '../jobs/task';
import { getService } from '../get-service';

/** Moves the votes that were on their way while the merge was made: they were sent to the old number. */
export const settleMerge = defineTask({
  schema: z.strictObject({ mergeId: z.number() }),
  async run({ mergeId }, { strapi }) {
    await getService('merges', { strapi }).settle(mergeId);
  },
});
