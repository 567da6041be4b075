import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { AdminContext } from '../access/admin-context';
import { getService } from '../get-service';
import { qualityQuerySchema } from './schema';

export const createQualityController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: AdminContext): Promise<void> {
    const query = validateZodSchema(qualityQuerySchema)(ctx.query);
    ctx.body = await getService('quality', { strapi }).list(query);
  },
});
