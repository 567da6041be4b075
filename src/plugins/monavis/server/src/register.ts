import type { Core } from '@strapi/strapi';
import { createReadOnlyGuard } from './access/read-only-types';
import { createDemarcheHooks } from './catalogue/demarche-hooks';
import { registerViews } from './content-manager/views';

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerViews({ strapi });
  strapi.documents.use(createReadOnlyGuard(strapi));
  strapi.documents.use(createDemarcheHooks(strapi));
};
