import type { Core } from '@strapi/strapi';
import type { HomeAnswer } from '../../../shared/contracts/home';
import type { AdminContext } from '../access/admin-context';
import { getConfig } from '../config';
import { getService } from '../get-service';

export const createHomeController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: AdminContext): Promise<void> {
    const data = await getService('home', { strapi }).list(ctx.state.user.id);
    ctx.body = { data, meta: { isDemo: getConfig('isDemo', { strapi }) } } satisfies HomeAnswer;
  },
});
