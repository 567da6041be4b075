import type { Core } from '@strapi/strapi';
import { createReadOnlyGuard } from './access/read-only-types';
import { createDemarcheHooks } from './catalogue/demarche-hooks';
import { registerViews } from './content-manager/views';
import { installFront } from './public-front';

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  installFront({ strapi });
  registerViews({ strapi });
  strapi.documents.use(createReadOnlyGuard(strapi));
  strapi.documents.use(createDemarcheHooks(strapi));
};
