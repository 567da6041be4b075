import type { Core } from '@strapi/strapi';
import { registerPermissions } from './access/permissions';
import { applyDatabaseObjects } from './database/apply-sql';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await applyDatabaseObjects({ strapi });
  await registerPermissions({ strapi });
};
