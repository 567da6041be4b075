import type { Core } from '@strapi/strapi';
import { getService } from './get-service';
import { drain } from './site/drain';

export const destroy = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await getService('voteThread', { strapi }).close();
  await drain(strapi.server.httpServer);
  await getService('voting', { strapi }).stop();
  await getService('voteLimits', { strapi }).stop();
  await getService('searchServer', { strapi }).stop();
  await getService('catalogueSearch', { strapi }).stop();
  await getService('jobs', { strapi }).stop();
};
