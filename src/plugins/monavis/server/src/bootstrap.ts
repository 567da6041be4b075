import type { Core } from '@strapi/strapi';
import { registerOwnDemarcheCondition } from './access/own-demarche-condition';
import { registerPermissions } from './access/permissions';
import { withdrawEditingRights } from './access/read-only-types';
import { applyDatabaseObjects } from './database/apply-sql';
import { getService } from './get-service';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await applyDatabaseObjects({ strapi });
  await registerPermissions({ strapi });
  await registerOwnDemarcheCondition({ strapi });
  withdrawEditingRights({ strapi });
  await getService('voting', { strapi }).start();
};
