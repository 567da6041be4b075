import { z } from '@strapi/utils';
import { getService } from '../get-service';
import { defineTask } from '../jobs/task';

/** Every Monday: a job for each porteur. */
export const planDigests = defineTask({
  // The queue adds when the regular job was due.
  schema: z.looseObject({}),
  async run(_payload, { strapi }) {
    await getService('digest', { strapi }).plan();
  },
});

/** Sends one agent his digest. */
export const sendDigest = defineTask({
  schema: z.strictObject({ userId: z.number() }),
  async run({ userId }, { strapi }) {
    await getService('digest', { strapi }).send(userId);
  },
});

/** Every morning: tells the porteurs of the démarches whose score falls. */
export const watchScores = defineTask({
  schema: z.looseObject({}),
  async run(_payload, { strapi }) {
    await getService('scoreAlerts', { strapi }).watch();
  },
});
