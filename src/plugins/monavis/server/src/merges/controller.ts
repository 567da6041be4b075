import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type {
  MergeAnswer,
  MergePreviewAnswer,
  MergesAnswer,
} from '../../../shared/contracts/merges';
import type { AdminContext } from '../access/admin-context';
import { parseId } from '../access/parse-id';
import { parseNumero } from '../catalogue/numero';
import { getService } from '../get-service';
import { mergeBodySchema, mergePreviewQuerySchema } from './schema';
import { UNKNOWN_MERGE } from './service';

export const createMergesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async preview(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const { into } = validateZodSchema(mergePreviewQuerySchema)(ctx.query);
    const data = await getService('merges', { strapi }).preview(numero, into);
    ctx.body = { data, meta: undefined } satisfies MergePreviewAnswer;
  },

  async merge(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const body = validateZodSchema(mergeBodySchema)(ctx.request.body);
    const data = await getService('merges', { strapi }).merge(numero, body, ctx.state.user.id);
    ctx.body = { data, meta: undefined } satisfies MergeAnswer;
  },

  async list(ctx: AdminContext): Promise<void> {
    const data = await getService('merges', { strapi }).list();
    ctx.body = { data, meta: undefined } satisfies MergesAnswer;
  },

  async undo(ctx: AdminContext): Promise<void> {
    const id = parseId(ctx.params.id, UNKNOWN_MERGE);
    const data = await getService('merges', { strapi }).undo(id, ctx.state.user.id);
    ctx.body = { data, meta: undefined } satisfies MergeAnswer;
  },
});
