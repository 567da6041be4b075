import type { Core } from '@strapi/strapi';
import { registerOwnDemarcheCondition } from './access/own-demarche-condition';
import { registerPermissions } from './access/permissions';
import { withdrawEditingRights } from './access/read-only-types';
import { guardSuperAdmins } from './access/super-admin-guard';
import { tellPasswordChanges } from './accounts/password-changes';
import { watchAdminUsers } from './audit/admin-users';
import { applyDatabaseObjects } from './database/apply-sql';
import { getService } from './get-service';
import { CRONTAB, TASKS } from './tasks';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await applyDatabaseObjects({ strapi });
  await registerPermissions({ strapi });
  await registerOwnDemarcheCondition({ strapi });
  withdrawEditingRights({ strapi });
  guardSuperAdmins({ strapi });
  await getService('voting', { strapi }).start();
  await getService('voteLimits', { strapi }).start();
  await getService('synonyms', { strapi }).seed();
  await getService('catalogueSearch', { strapi }).start();
  watchAdminUsers({ strapi });
  tellPasswordChanges({ strapi });
  await getService('jobs', { strapi }).start({ tasks: TASKS, crontab: CRONTAB });
  await getService('searchServer', { strapi }).start();
};
