import { z } from '@strapi/utils';
import { defineTask } from '../jobs/task';
import { getService } from '../get-service';

/** Moves what a merge or its undoing left to move; later, the votes that were on their way to the old number. */
export const moveMergedReviews = defineTask({
  schema: z.strictObject({ mergeId: z.number() }),
  async run({ mergeId }, { strapi, signal }) {
    await getService('merges', { strapi }).moveReviews(mergeId, signal);
  },
});
