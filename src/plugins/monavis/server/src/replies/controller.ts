import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { ReplyAnswer } from '../../../shared/contracts/replies';
import type { AdminContext } from '../access/admin-context';
import { parseId } from '../access/parse-id';
import { parseNumero } from '../catalogue/numero';
import { getService } from '../get-service';
import { UNKNOWN_REVIEW } from '../reviews/service';
import { deleteReplyQuerySchema, saveReplySchema } from './schema';

const placeOf = ({ params }: AdminContext) => ({
  numero: parseNumero(params.numero),
  id: parseId(params.id, UNKNOWN_REVIEW),
});

export const createRepliesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const replies = () => getService('replies', { strapi });

  return {
    async read(ctx: AdminContext): Promise<void> {
      const data = await replies().read(placeOf(ctx));
      ctx.body = { data, meta: undefined } satisfies ReplyAnswer;
    },

    async save(ctx: AdminContext): Promise<void> {
      const body = validateZodSchema(saveReplySchema)(ctx.request.body);
      ctx.body = await replies().save(placeOf(ctx), body, ctx.state.user.id);
    },

    async delete(ctx: AdminContext): Promise<void> {
      const { revision } = validateZodSchema(deleteReplyQuerySchema)(ctx.query);
      const data = await replies().delete(placeOf(ctx), revision, ctx.state.user.id);
      ctx.body = { data, meta: undefined } satisfies ReplyAnswer;
    },
  };
};
