import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { CurationAnswer } from '../../../shared/contracts/verification';
import type { AdminContext } from '../access/admin-context';
import { parseNumero } from '../catalogue/numero';
import { getService } from '../get-service';
import { archiveSchema, refuseDemarcheSchema, verificationQuerySchema } from './schema';

export const createVerificationController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: AdminContext): Promise<void> {
    const { page } = validateZodSchema(verificationQuerySchema)(ctx.query);
    ctx.body = await getService('verification', { strapi }).list(page);
  },

  async publish(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    await getService('verification', { strapi }).publish(numero);
    ctx.body = { data: { numero }, meta: undefined } satisfies CurationAnswer;
  },

  async refuse(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const { reason } = validateZodSchema(refuseDemarcheSchema)(ctx.request.body);
    await getService('verification', { strapi }).refuse(numero, reason, ctx.state.user.id);
    ctx.body = { data: { numero }, meta: undefined } satisfies CurationAnswer;
  },

  async archive(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const body = validateZodSchema(archiveSchema)(ctx.request.body);
    await getService('verification', { strapi }).archive(numero, body, ctx.state.user.id);
    ctx.body = { data: { numero }, meta: undefined } satisfies CurationAnswer;
  },
});
