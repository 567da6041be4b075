import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type {
  AddDemarcheAnswer,
  AdditionChoicesAnswer,
  DuplicatesAnswer,
} from '../../../shared/contracts/additions';
import type { AdminContext } from '../access/admin-context';
import { getService } from '../get-service';
import { addDemarcheSchema, duplicatesQuerySchema } from './schema';

export const createAdditionsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async add(ctx: AdminContext): Promise<void> {
    const body = validateZodSchema(addDemarcheSchema)(ctx.request.body);
    const data = await getService('additions', { strapi }).add(body, ctx.state.user.id);
    ctx.body = { data, meta: undefined } satisfies AddDemarcheAnswer;
  },

  async choices(ctx: AdminContext): Promise<void> {
    const data = await getService('additions', { strapi }).choices();
    ctx.body = { data, meta: undefined } satisfies AdditionChoicesAnswer;
  },

  async duplicates(ctx: AdminContext): Promise<void> {
    const query = validateZodSchema(duplicatesQuerySchema)(ctx.query);
    const data = await getService('additions', { strapi }).duplicatesOf(query);
    ctx.body = { data, meta: undefined } satisfies DuplicatesAnswer;
  },
});
