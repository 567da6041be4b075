import { z } from '@strapi/utils';
import { getService } from '../get-service';
import { defineTask } from '../jobs/task';

/** Writes the file of an export. Its agent is told by mail. */
export const writeExtract = defineTask({
  schema: z.strictObject({ id: z.number() }),
  async run({ id }, { strapi, signal = new AbortController().signal }) {
    await getService('extractWork', { strapi }).run(id, { signal, isMailed: true });
  },
});

/** Deletes the files whose time is over. */
export const purgeExtracts = defineTask({
  // The queue adds when the regular job was due.
  schema: z.looseObject({}),
  async run(_payload, { strapi }) {
    await getService('extracts', { strapi }).purge();
  },
});
