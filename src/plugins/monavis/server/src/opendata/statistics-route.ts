import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';
import { MAX_INTEGER } from '../access/parse-id';
import { getService } from '../get-service';
import { ApiProblem, conditional, jsonAnswer, type ApiRoute } from '../site/api';
import { readStrictQuery } from '../site/strict-query';
import { scorePeriod } from '../statistics/days';
import { toStatisticsAnswer } from './statistics-answer';

/** A score of a year moves little in five minutes. */
export const CACHED = { 'Cache-Control': 'public, max-age=300' };

const UNKNOWN = 'Aucune démarche publiée n’a ce numéro.';

/** @throws QueryProblem for any parameter */
export const refuseParameters = (querystring: string): void => {
  readStrictQuery(querystring, z.object({}), []);
};

/**
 * @returns `GET /api/statistiques/{numero}`: the public score of a démarche that visitors see. The number of one that was
 *   merged leads to the one that stays, for now: merges can be undone.
 */
export const createStatisticsRoute = ({ strapi }: { strapi: Core.Strapi }): ApiRoute => ({
  path: /^\/api\/statistiques\/([1-9]\d{0,9})$/,
  isOpen: true,
  async answer(ctx, text) {
    refuseParameters(ctx.querystring);
    const numero = Number(text);
    const found =
      numero <= MAX_INTEGER
        ? await getService('publicPages', { strapi }).findByNumero(numero)
        : null;
    if (!found) throw new ApiProblem(404, UNKNOWN);
    if (found.numero !== numero) {
      const headers = { ...CACHED, Location: `/api/statistiques/${found.numero}` };
      return jsonAnswer(307, { data: { numero: found.numero } }, headers);
    }
    const statistics = getService('statistics', { strapi });
    const period = scorePeriod(new Date());
    const [score, months] = await Promise.all([
      statistics.publicScore(numero),
      statistics.countsByMonth(numero, period),
    ]);
    const content = toStatisticsAnswer({ demarche: { ...found, score }, months, period });
    return conditional(ctx, jsonAnswer(200, content, CACHED));
  },
});
