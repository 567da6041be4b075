import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { AdminContext } from '../access/admin-context';
import { getService } from '../get-service';
import { auditQuerySchema } from './schema';

export const createAuditController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: AdminContext): Promise<void> {
    const query = validateZodSchema(auditQuerySchema)(ctx.query);
    ctx.body = await getService('audit', { strapi }).search(query);
  },
});
