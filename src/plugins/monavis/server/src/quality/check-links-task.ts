import { z } from '@strapi/utils';
import { getConfig } from '../config';
import { getService } from '../get-service';
import { defineTask } from '../jobs/task';

const JOB = 'quality:check-links';

/**
 * Follows some of the links that are due, then asks for the next job, until none is; nothing unless the setting LINK_CHECK
 * asks for it. Short jobs, so that a process that stops waits for none of them.
 */
export const checkLinks = defineTask({
  schema: z.looseObject({}),
  async run(_payload, { strapi, signal }) {
    if (!getConfig('isLinkCheckOn', { strapi })) return;
    const { followed, isMore } = await getService('links', { strapi }).checkDue(signal);
    strapi.log.info(`Links of the référentiel: ${followed} followed`);
    if (isMore) await getService('jobs', { strapi }).enqueue(JOB, {}, { key: JOB, queue: 'links' });
  },
});
