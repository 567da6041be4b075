import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { VolumeRequestAnswer, VolumeRequestsAnswer } from '../../../shared/contracts/buttons';
import type { AdminContext } from '../access/admin-context';
import { parseId } from '../access/parse-id';
import { parseNumero } from '../catalogue/numero';
import { getService } from '../get-service';
import { createRequestSchema, decisionSchema, requestsQuerySchema } from './schema';
import { UNKNOWN_REQUEST } from './service';

export const createVolumeController = ({ strapi }: { strapi: Core.Strapi }) => {
  const volume = () => getService('volume', { strapi });

  return {
    async request(ctx: AdminContext): Promise<void> {
      const numero = parseNumero(ctx.params.numero);
      const { message } = validateZodSchema(createRequestSchema)(ctx.request.body);
      const data = await volume().request(numero, message, ctx.state.user.id);
      ctx.body = { data, meta: undefined } satisfies VolumeRequestAnswer;
    },

    async list(ctx: AdminContext): Promise<void> {
      const { state } = validateZodSchema(requestsQuerySchema)(ctx.query);
      ctx.body = {
        data: await volume().list(state),
        meta: undefined,
      } satisfies VolumeRequestsAnswer;
    },

    async decide(ctx: AdminContext): Promise<void> {
      const id = parseId(ctx.params.id, UNKNOWN_REQUEST);
      const decision = validateZodSchema(decisionSchema)(ctx.request.body);
      const data = await volume().decide(id, decision, ctx.state.user.id);
      ctx.body = { data, meta: undefined } satisfies VolumeRequestAnswer;
    },
  };
};
