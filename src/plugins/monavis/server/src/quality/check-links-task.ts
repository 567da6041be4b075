import { z } from '@strapi/utils';
import { getConfig } from '../config';
import { getService } from '../get-service';
import { defineTask } from '../jobs/task';

/** Follows the links that are due; nothing unless the setting LINK_CHECK asks for it. */
export const checkLinks = defineTask({
  schema: z.looseObject({}),
  async run(_payload, { strapi }) {
    if (!getConfig('isLinkCheckOn', { strapi })) return;
    const count = await getService('links', { strapi }).checkDue();
    strapi.log.info(`Links of the référentiel: ${count} followed`);
  },
});
