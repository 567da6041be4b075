import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { getService } from '../get-service';
import type { PublicAnswer } from '../site/answer';
import type { PublicHandler } from '../site/front';
import { pageBody } from '../site/template';
import { QueryProblem, readPublicQuery } from './public-query';

const PATH = '/api/referentiel';
/** Anyone may read it, from any page: it holds public data and needs no session. */
const OPEN = { 'Access-Control-Allow-Origin': '*' };

const jsonAnswer = (status: number, content: object, headers = {}): PublicAnswer => ({
  status,
  type: 'application/json; charset=utf-8',
  headers: { ...OPEN, ...headers },
  body: pageBody(JSON.stringify(content)),
});

/** In the shape that Strapi gives to its own errors. */
const errorAnswer = (status: number, name: string, message: string, headers = {}): PublicAnswer =>
  jsonAnswer(status, { data: null, error: { status, name, message, details: {} } }, headers);

const isRead = ({ method }: Context): boolean => method === 'GET' || method === 'HEAD';

/** @returns the handler of `GET /api/referentiel`, for the front */
export const createReferentielApiHandler =
  ({ strapi }: { strapi: Core.Strapi }): PublicHandler =>
  async (ctx) => {
    if (ctx.path !== PATH) return null;
    if (!isRead(ctx)) {
      const message = 'Cette adresse se lit avec GET.';
      return errorAnswer(405, 'MethodNotAllowedError', message, { Allow: 'GET, HEAD' });
    }
    try {
      const query = readPublicQuery(ctx.querystring);
      return jsonAnswer(200, await getService('catalogue', { strapi }).publicSearch(query));
    } catch (error) {
      if (error instanceof QueryProblem) return errorAnswer(400, 'ValidationError', error.message);
      strapi.log.error(error);
      const message = 'La recherche ne répond pas. Réessayez dans un instant.';
      return errorAnswer(500, 'InternalServerError', message);
    }
  };
