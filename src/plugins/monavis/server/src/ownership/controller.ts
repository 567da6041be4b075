import type { Core } from '@strapi/strapi';
import type { OwnershipAnswer } from '../../../shared/contracts/ownership';
import type { AdminContext } from '../access/admin-context';
import { parseNumero } from '../catalogue/numero';
import { getService } from '../get-service';

export const createOwnershipController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async declare(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const data = await getService('ownership', { strapi }).declare(numero, ctx.state.user.id);
    ctx.body = { data, meta: undefined } satisfies OwnershipAnswer;
  },

  async withdraw(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const data = await getService('ownership', { strapi }).withdraw(numero, ctx.state.user.id);
    ctx.body = { data, meta: undefined } satisfies OwnershipAnswer;
  },
});
