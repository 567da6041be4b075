import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { ButtonAnswer, ButtonsAnswer } from '../../../shared/contracts/buttons';
import type { AdminContext } from '../access/admin-context';
import { parseId } from '../access/parse-id';
import { parseNumero } from '../catalogue/numero';
import { getService } from '../get-service';
import { createButtonSchema, updateButtonSchema } from './schema';
import { UNKNOWN_BUTTON } from './service';

export const createButtonsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const buttonsService = () => getService('buttons', { strapi });

  return {
    async list(ctx: AdminContext): Promise<void> {
      const { buttons, lock } = await buttonsService().list(parseNumero(ctx.params.numero));
      ctx.body = { data: buttons, meta: { lock } } satisfies ButtonsAnswer;
    },

    async create(ctx: AdminContext): Promise<void> {
      const numero = parseNumero(ctx.params.numero);
      const body = validateZodSchema(createButtonSchema)(ctx.request.body);
      const data = await buttonsService().create(numero, body, ctx.state.user.id);
      ctx.body = { data, meta: undefined } satisfies ButtonAnswer;
    },

    async update(ctx: AdminContext): Promise<void> {
      const numero = parseNumero(ctx.params.numero);
      const id = parseId(ctx.params.id, UNKNOWN_BUTTON);
      const body = validateZodSchema(updateButtonSchema)(ctx.request.body);
      const data = await buttonsService().update(numero, id, body);
      ctx.body = { data, meta: undefined } satisfies ButtonAnswer;
    },
  };
};
