import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type {
  ModerationDecisionAnswer,
  ReviewFlag,
  ReviewFlagAnswer,
} from '../../../shared/contracts/moderation';
import type { AdminContext } from '../access/admin-context';
import { parseId } from '../access/parse-id';
import { parseNumero } from '../catalogue/numero';
import { getService } from '../get-service';
import { UNKNOWN_REVIEW as NOT_ON_DEMARCHE } from '../reviews/service';
import { flagSchema, moderationDecisionSchema, moderationQuerySchema } from './schema';
import { UNKNOWN_REVIEW } from './service';

const placeOf = ({ params }: AdminContext) => ({
  numero: parseNumero(params.numero),
  id: parseId(params.id, NOT_ON_DEMARCHE),
});

const answerWith = (data: ReviewFlag | null): ReviewFlagAnswer => ({ data, meta: undefined });

export const createModerationController = ({ strapi }: { strapi: Core.Strapi }) => {
  const flags = () => getService('flags', { strapi });

  return {
    async readFlag(ctx: AdminContext): Promise<void> {
      ctx.body = answerWith(await flags().read(placeOf(ctx)));
    },

    async flag(ctx: AdminContext): Promise<void> {
      const body = validateZodSchema(flagSchema)(ctx.request.body);
      ctx.body = answerWith(await flags().flag(placeOf(ctx), body, ctx.state.user.id));
    },

    async withdrawFlag(ctx: AdminContext): Promise<void> {
      ctx.body = answerWith(await flags().withdraw(placeOf(ctx), ctx.state.user.id));
    },

    async list(ctx: AdminContext): Promise<void> {
      const query = validateZodSchema(moderationQuerySchema)(ctx.query);
      ctx.body = await getService('moderation', { strapi }).list(query);
    },

    async decide(ctx: AdminContext): Promise<void> {
      const id = parseId(ctx.params.id, UNKNOWN_REVIEW);
      const body = validateZodSchema(moderationDecisionSchema)(ctx.request.body);
      const data = await getService('moderation', { strapi }).decide(id, body, ctx.state.user.id);
      ctx.body = { data, meta: undefined } satisfies ModerationDecisionAnswer;
    },
  };
};
