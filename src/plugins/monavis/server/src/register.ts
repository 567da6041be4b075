import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';
import { createReadOnlyGuard } from './access/read-only-types';
import { deleteAccountsWhole } from './accounts/panel-deletions';
import { guardOwnAddress } from './accounts/panel-address';
import { takeOverForgottenPasswords } from './accounts/panel-forgot-password';
import { guardPanelPasswords } from './accounts/panel-password';
import { createDemarcheJournal } from './audit/demarches';
import { watchRoleRights } from './audit/role-rights';
import { createDemarcheHooks } from './catalogue/demarche-hooks';
import { createForeignKeyHooks } from './content-manager/foreign-keys';
import { registerViews } from './content-manager/views';
import { installHealthCheck } from './health/health-check';
import { installFront } from './public-front';
import { createLoweringGuard } from './volume/lowering-guard';

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  installHealthCheck({ strapi });
  installFront({ strapi });
  // Messages of validation reach people who read French.
  z.config(z.locales.fr());
  registerViews({ strapi });
  strapi.documents.use(createReadOnlyGuard(strapi));
  strapi.documents.use(createDemarcheJournal(strapi));
  strapi.documents.use(createDemarcheHooks(strapi));
  strapi.documents.use(createLoweringGuard(strapi));
  strapi.documents.use(createForeignKeyHooks());
  takeOverForgottenPasswords({ strapi });
  guardOwnAddress({ strapi });
  guardPanelPasswords({ strapi });
  deleteAccountsWhole({ strapi });
  watchRoleRights({ strapi });
};
