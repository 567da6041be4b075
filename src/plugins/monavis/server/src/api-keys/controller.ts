import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type {
  ApiKeysAnswer,
  CreatedApiKeyAnswer,
  RevokedApiKeyAnswer,
} from '../../../shared/contracts/api-keys';
import type { AdminContext } from '../access/admin-context';
import { parseId } from '../access/parse-id';
import { parseNumero } from '../catalogue/numero';
import { getConfig } from '../config';
import { getService } from '../get-service';
import { administrationKeySchema, apiKeySchema } from './schema';
import { UNKNOWN_KEY } from './service';

export const createApiKeysController = ({ strapi }: { strapi: Core.Strapi }) => {
  const meta = () => ({ origin: getConfig('siteUrl', { strapi }) });

  return {
    async find(ctx: AdminContext): Promise<void> {
      const numero = parseNumero(ctx.params.numero);
      const data = await getService('apiKeys', { strapi }).ofDemarche(numero);
      ctx.body = { data, meta: meta() } satisfies ApiKeysAnswer;
    },

    async create(ctx: AdminContext): Promise<void> {
      const numero = parseNumero(ctx.params.numero);
      const input = validateZodSchema(apiKeySchema)(ctx.request.body);
      const keys = getService('apiKeys', { strapi });
      const data = await keys.createForDemarche(numero, input, ctx.state.user.id);
      ctx.body = { data, meta: undefined } satisfies CreatedApiKeyAnswer;
    },

    async revoke(ctx: AdminContext): Promise<void> {
      const numero = parseNumero(ctx.params.numero);
      const id = parseId(ctx.params.id, UNKNOWN_KEY);
      const by = { numero, userId: ctx.state.user.id };
      const data = await getService('apiKeys', { strapi }).revoke(id, by);
      ctx.body = { data, meta: undefined } satisfies RevokedApiKeyAnswer;
    },

    async findAll(ctx: AdminContext): Promise<void> {
      const data = await getService('apiKeys', { strapi }).all();
      ctx.body = { data, meta: meta() } satisfies ApiKeysAnswer;
    },

    async createForAdministration(ctx: AdminContext): Promise<void> {
      const body = validateZodSchema(administrationKeySchema)(ctx.request.body);
      const { administration, ...input } = body;
      const keys = getService('apiKeys', { strapi });
      const userId = ctx.state.user.id;
      const data = await keys.createForAdministration(administration, input, userId);
      ctx.body = { data, meta: undefined } satisfies CreatedApiKeyAnswer;
    },

    async revokeAny(ctx: AdminContext): Promise<void> {
      const id = parseId(ctx.params.id, UNKNOWN_KEY);
      const by = { numero: null, userId: ctx.state.user.id };
      const data = await getService('apiKeys', { strapi }).revoke(id, by);
      ctx.body = { data, meta: undefined } satisfies RevokedApiKeyAnswer;
    },
  };
};
