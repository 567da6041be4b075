import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Core } from '@strapi/strapi';
import { BYTE_ORDER_MARK } from '../../../shared/byte-order-mark';
import { toCsvLine } from '../../../shared/csv-line';
import { STATISTICS_VERSION } from '../../../shared/statistics-rules';
import { getConfig } from '../config';
import { getService } from '../get-service';
import type { PublicAnswer } from '../site/answer';
import { conditional, type ApiRoute } from '../site/api';
import { keep } from '../site/keep';
import { scorePeriod } from '../statistics/days';
import { describeScore } from './statistics-answer';
import { CACHED, refuseParameters } from './statistics-route';

/** How far the file may be behind the votes; a change of the référentiel is heard at once. */
const MAX_AGE_MS = 300_000;

/** Columns of the file, as the OpenAPI document names them. */
export const SCORE_COLUMNS = [
  'numero',
  'reference',
  'titre',
  'administration',
  'etat',
  'score',
  'intervalle_bas',
  'intervalle_haut',
  'avis',
  'debut',
  'fin',
  'version_formule',
  'page',
] as const;

const compress = promisify(gzip);

/**
 * @returns `GET /api/statistiques.csv`: the public score of every démarche that visitors see. Made and compressed once
 *   for all who ask, off the thread that takes votes: it has megabytes.
 */
export const createScoresCsvRoute = ({ strapi }: { strapi: Core.Strapi }): ApiRoute => {
  const siteUrl = getConfig('siteUrl', { strapi });

  const make = async (): Promise<PublicAnswer> => {
    const { from, to } = scorePeriod(new Date());
    const demarches = await getService('publicPages', { strapi }).all();
    const scores = await getService('statistics', { strapi }).publicScores();
    const lines = demarches.map(({ numero, reference, title, administration, slug }) => {
      const { etat, score } = describeScore(scores.get(numero) ?? { state: 'waiting' });
      return toCsvLine([
        numero,
        reference,
        title,
        administration,
        etat,
        score?.valeur ?? null,
        score?.intervalle.bas ?? null,
        score?.intervalle.haut ?? null,
        score?.avis ?? null,
        from,
        to,
        STATISTICS_VERSION,
        `${siteUrl}/referentiel/${slug}`,
      ]);
    });
    const plain = Buffer.from(BYTE_ORDER_MARK + toCsvLine([...SCORE_COLUMNS]) + lines.join(''));
    const compressed = await compress(plain);
    return {
      status: 200,
      type: 'text/csv; charset=utf-8',
      headers: {
        ...CACHED,
        'Content-Disposition': `attachment; filename="monavis-statistiques-${to}.csv"`,
      },
      body: { plain: () => plain, gzip: () => compressed },
    };
  };

  const read = keep({
    make,
    revision: () => getService('catalogueSearch', { strapi }).revision(),
    maxAgeMs: MAX_AGE_MS,
  });

  return {
    path: /^\/api\/statistiques\.csv$/,
    isOpen: true,
    async answer(ctx) {
      refuseParameters(ctx.querystring);
      return conditional(ctx, await read());
    },
  };
};
