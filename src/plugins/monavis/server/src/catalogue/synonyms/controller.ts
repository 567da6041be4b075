import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type {
  RemoveSynonymAnswer,
  SynonymAnswer,
  SynonymsAnswer,
} from '../../../../shared/contracts/catalogue';
import type { AdminContext } from '../../access/admin-context';
import { parseId } from '../../access/parse-id';
import { getService } from '../../get-service';
import { synonymSchema } from './schema';
import { UNKNOWN_SYNONYM } from './service';

export const createSynonymsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: AdminContext): Promise<void> {
    const data = await getService('synonyms', { strapi }).list();
    ctx.body = { data, meta: undefined } satisfies SynonymsAnswer;
  },

  async create(ctx: AdminContext): Promise<void> {
    const pair = validateZodSchema(synonymSchema)(ctx.request.body);
    const data = await getService('synonyms', { strapi }).add(pair, ctx.state.user.id);
    ctx.body = { data, meta: undefined } satisfies SynonymAnswer;
  },

  async update(ctx: AdminContext): Promise<void> {
    const id = parseId(ctx.params.id, UNKNOWN_SYNONYM);
    const pair = validateZodSchema(synonymSchema)(ctx.request.body);
    const data = await getService('synonyms', { strapi }).change(id, pair, ctx.state.user.id);
    ctx.body = { data, meta: undefined } satisfies SynonymAnswer;
  },

  async remove(ctx: AdminContext): Promise<void> {
    const id = parseId(ctx.params.id, UNKNOWN_SYNONYM);
    await getService('synonyms', { strapi }).remove(id, ctx.state.user.id);
    ctx.body = { data: { id }, meta: undefined } satisfies RemoveSynonymAnswer;
  },
});
