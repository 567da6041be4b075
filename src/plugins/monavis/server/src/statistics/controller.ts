import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { StatisticsAnswer } from '../../../shared/contracts/reviews';
import { STATISTICS_VERSION } from '../../../shared/statistics-rules';
import type { AdminContext } from '../access/admin-context';
import { parseNumero } from '../catalogue/numero';
import { getService } from '../get-service';
import { periodSchema } from './schema';

export const createStatisticsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async summary(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const { from, to } = validateZodSchema(periodSchema)(ctx.query);
    const data = await getService('statistics', { strapi }).summary(numero, { from, to });
    const { isDemo } = await getService('demarches', { strapi }).find(numero);
    ctx.body = {
      data,
      meta: { from: from ?? null, to: to ?? null, version: STATISTICS_VERSION, isDemo },
    } satisfies StatisticsAnswer;
  },
});
