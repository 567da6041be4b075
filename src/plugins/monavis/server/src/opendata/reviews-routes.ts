import type { Core } from '@strapi/strapi';
import { MAX_INTEGER } from '../access/parse-id';
import { getService } from '../get-service';
import { ApiProblem, jsonAnswer, type ApiRoute } from '../site/api';
import { keyedRoute } from './keyed-route';
import { readReviewsQuery } from './reviews-query';
import { toApiReview, type ApiReviewsAnswer } from './reviews-answer';
import { refuseParameters } from './statistics-route';

/** The same for a démarche that does not exist: a key tells nothing of the others. */
const OUT_OF_SCOPE =
  'Cette clé d’API ne donne pas accès à cette démarche. GET /api/avis donne celles qu’elle ouvre.';

/** A program has no marks of its own: « non lus » is not one of its filters. */
const NOBODY = 0;

/** @returns `GET /api/avis`: the démarches that the key opens */
export const createOpenedRoute = ({ strapi }: { strapi: Core.Strapi }): ApiRoute =>
  keyedRoute({
    strapi,
    path: /^\/api\/avis$/,
    async answer(caller, { querystring }) {
      refuseParameters(querystring);
      return jsonAnswer(200, { data: await getService('apiAccess', { strapi }).openedBy(caller) });
    },
  });

/** @returns `GET /api/avis/{numero}`: the reviews of a démarche, for the keys that open it */
export const createReviewsRoute = ({ strapi }: { strapi: Core.Strapi }): ApiRoute =>
  keyedRoute({
    strapi,
    path: /^\/api\/avis\/([1-9]\d{0,9})$/,
    async answer(caller, ctx, text) {
      const asked = Number(text);
      const opened =
        asked <= MAX_INTEGER ? await getService('apiAccess', { strapi }).open(asked, caller) : null;
      if (!opened) throw new ApiProblem(403, OUT_OF_SCOPE);
      const { numero, title } = opened;
      if (numero !== asked) {
        const location = `/api/avis/${numero}${ctx.search}`;
        return jsonAnswer(307, { data: { numero } }, { Location: location });
      }
      const query = readReviewsQuery(numero, ctx.querystring);
      const [{ data, meta }, { isDemo }] = await Promise.all([
        getService('reviews', { strapi }).list(numero, { query, userId: NOBODY }),
        getService('demarches', { strapi }).find(numero),
      ]);
      const answer: ApiReviewsAnswer = {
        data: data.map(toApiReview),
        meta: { numero, titre: title, ...meta, isDemo },
      };
      return jsonAnswer(200, answer);
    },
  });
