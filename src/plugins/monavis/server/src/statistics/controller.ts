import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { StatisticsAnswer } from '../../../shared/contracts/reviews';
import type { PeersAnswer, ReportAnswer } from '../../../shared/contracts/statistics';
import { STATISTICS_VERSION } from '../../../shared/statistics-rules';
import type { AdminContext, DemarcheContext } from '../access/admin-context';
import { parseNumero } from '../catalogue/numero';
import { getService } from '../get-service';
import { boundPeriodSchema, periodSchema, reportSchema } from './schema';

export const createStatisticsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async summary(ctx: DemarcheContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const { from, to } = validateZodSchema(periodSchema)(ctx.query);
    const data = await getService('statistics', { strapi }).summary(numero, { from, to });
    const { isDemo } = ctx.state.demarche;
    ctx.body = {
      data,
      meta: { from: from ?? null, to: to ?? null, version: STATISTICS_VERSION, isDemo },
    } satisfies StatisticsAnswer;
  },

  async report(ctx: DemarcheContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const { period, button } = validateZodSchema(reportSchema)(ctx.query);
    const { isDemo } = ctx.state.demarche;
    const data = await getService('statisticsReport', { strapi }).report(numero, period, button);
    ctx.body = {
      data,
      meta: { ...period, button, version: STATISTICS_VERSION, isDemo },
    } satisfies ReportAnswer;
  },

  async peers(ctx: AdminContext): Promise<void> {
    const numero = parseNumero(ctx.params.numero);
    const period = validateZodSchema(boundPeriodSchema)(ctx.query);
    const data = await getService('statisticsReport', { strapi }).peers(numero, period);
    ctx.body = { data, meta: { ...period, version: STATISTICS_VERSION } } satisfies PeersAnswer;
  },
});
