import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type {
  ReadAllAnswer,
  ReadAnswer,
  ReviewButtonsAnswer,
  ReviewsAnswer,
  ReviewWordsAnswer,
} from '../../../shared/contracts/reviews';
import type { AdminContext, DemarcheContext } from '../access/admin-context';
import { parseId } from '../access/parse-id';
import { parseNumero } from '../catalogue/numero';
import { getService } from '../get-service';
import { readBodySchema, reviewFilterSchema, reviewsQuerySchema } from './schema';
import { UNKNOWN_REVIEW } from './service';

export const createReviewsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: DemarcheContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const query = validateZodSchema(reviewsQuerySchema)(ctx.query);
    const input = { query, userId: ctx.state.user.id };
    const { data, meta } = await getService('reviews', { strapi }).list(numero, input);
    const { isDemo } = ctx.state.demarche;
    ctx.body = { data, meta: { ...meta, isDemo } } satisfies ReviewsAnswer;
  },

  async read(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const id = parseId(ctx.params.id, UNKNOWN_REVIEW);
    const filter = validateZodSchema(reviewFilterSchema)(ctx.query);
    const input = { filter, userId: ctx.state.user.id };
    ctx.body = await getService('reviews', { strapi }).read(numero, id, input);
  },

  async buttons(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const data = await getService('reviews', { strapi }).buttons(numero);
    ctx.body = { data, meta: undefined } satisfies ReviewButtonsAnswer;
  },

  async words(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const filter = validateZodSchema(reviewFilterSchema)(ctx.query);
    const input = { filter, userId: ctx.state.user.id };
    const data = await getService('reviewWords', { strapi }).words(numero, input);
    ctx.body = { data, meta: undefined } satisfies ReviewWordsAnswer;
  },

  async mark(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const id = parseId(ctx.params.id, UNKNOWN_REVIEW);
    const data = validateZodSchema(readBodySchema)(ctx.request.body);
    const input = { ...data, userId: ctx.state.user.id };
    await getService('reviewReading', { strapi }).mark(numero, id, input);
    ctx.body = { data, meta: undefined } satisfies ReadAnswer;
  },

  async markAll(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    await getService('reviewReading', { strapi }).markAll(numero, ctx.state.user.id);
    ctx.body = { data: null, meta: undefined } satisfies ReadAllAnswer;
  },
});
