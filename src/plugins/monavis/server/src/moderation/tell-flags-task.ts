import { z } from '@strapi/utils';
import { getService } from '../get-service';
import { defineTask } from '../jobs/task';

/** Tells the administrateurs that reviews wait for them; what comes within the hour waits for one mail. */
export const tellFlags = defineTask({
  schema: z.strictObject({}),
  async run(_payload, { strapi }) {
    await getService('flags', { strapi }).tellAdministrators();
  },
});
