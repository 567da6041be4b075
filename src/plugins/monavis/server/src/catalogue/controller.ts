import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { DemarcheAnswer } from '../../../shared/contracts/catalogue';
import { sessionOf, type AdminContext } from '../access/admin-context';
import { getService } from '../get-service';
import { parseNumero } from './numero';
import { catalogueQuerySchema } from './schema';

export const createCatalogueController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async search(ctx: AdminContext): Promise<void> {
    const query = validateZodSchema(catalogueQuerySchema)(ctx.query);
    ctx.body = await getService('catalogue', { strapi }).search(query, sessionOf(ctx));
  },

  async page(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const data = await getService('catalogue', { strapi }).page(numero, sessionOf(ctx));
    ctx.body = { data, meta: undefined } satisfies DemarcheAnswer;
  },
});
