import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { FormAnswer } from '../../../shared/contracts/forms';
import type { AdminContext } from '../access/admin-context';
import { parseNumero } from '../catalogue/numero';
import { getService } from '../get-service';
import { publishFormSchema, saveFormSchema } from './schema';

export const createFormsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const formsService = () => getService('forms', { strapi });

  return {
    async read(ctx: AdminContext): Promise<void> {
      const data = await formsService().read(parseNumero(ctx.params.numero));
      ctx.body = { data, meta: undefined } satisfies FormAnswer;
    },

    async save(ctx: AdminContext): Promise<void> {
      const numero = parseNumero(ctx.params.numero);
      const body = validateZodSchema(saveFormSchema)(ctx.request.body);
      const data = await formsService().save(numero, body, ctx.state.user.id);
      ctx.body = { data, meta: undefined } satisfies FormAnswer;
    },

    async publish(ctx: AdminContext): Promise<void> {
      const numero = parseNumero(ctx.params.numero);
      const { revision } = validateZodSchema(publishFormSchema)(ctx.request.body);
      const data = await formsService().publish(numero, revision, ctx.state.user.id);
      ctx.body = { data, meta: undefined } satisfies FormAnswer;
    },
  };
};
