import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { SuspectDecisionAnswer } from '../../../shared/contracts/suspects';
import type { AdminContext } from '../access/admin-context';
import { getService } from '../get-service';
import { decisionSchema, groupsQuerySchema, suspectsQuerySchema } from './schema';

export const createSuspectsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const suspects = () => getService('suspects', { strapi });

  return {
    async findGroups(ctx: AdminContext): Promise<void> {
      const { page } = validateZodSchema(groupsQuerySchema)(ctx.query);
      ctx.body = await suspects().groups(page);
    },

    async find(ctx: AdminContext): Promise<void> {
      ctx.body = await suspects().list(validateZodSchema(suspectsQuerySchema)(ctx.query));
    },

    async decide(ctx: AdminContext): Promise<void> {
      const body = validateZodSchema(decisionSchema)(ctx.request.body);
      const count = await suspects().decide(body, ctx.state.user.id);
      ctx.body = { data: { count }, meta: undefined } satisfies SuspectDecisionAnswer;
    },
  };
};
