import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { AdminContext } from '../access/admin-context';
import { parseId } from '../access/parse-id';
import { parseNumero } from '../catalogue/numero';
import { getService } from '../get-service';
import { reviewFilterSchema, reviewsQuerySchema } from './schema';
import { UNKNOWN_REVIEW } from './service';

export const createReviewsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const input = validateZodSchema(reviewsQuerySchema)(ctx.query);
    ctx.body = await getService('reviews', { strapi }).list(numero, input);
  },

  async read(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const id = parseId(ctx.params.id, UNKNOWN_REVIEW);
    const filter = validateZodSchema(reviewFilterSchema)(ctx.query);
    const input = { filter, userId: ctx.state.user.id };
    ctx.body = await getService('reviews', { strapi }).read(numero, id, input);
  },
});
