import type { Core } from '@strapi/strapi';
import { getService } from './get-service';

export const destroy = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await getService('voting', { strapi }).stop();
  await getService('voteLimits', { strapi }).stop();
  await getService('searchServer', { strapi }).stop();
  await getService('catalogueSearch', { strapi }).stop();
  await getService('jobs', { strapi }).stop();
};
