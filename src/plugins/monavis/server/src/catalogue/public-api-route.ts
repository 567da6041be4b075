import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';
import { jsonAnswer, type ApiRoute } from '../site/api';
import { readPublicQuery } from './public-query';

/** @returns `GET /api/referentiel`: the search, for programs */
export const createReferentielRoute = ({ strapi }: { strapi: Core.Strapi }): ApiRoute => ({
  path: /^\/api\/referentiel$/,
  isOpen: true,
  async answer({ querystring }) {
    const query = readPublicQuery(querystring);
    return jsonAnswer(200, await getService('catalogue', { strapi }).publicSearch(query));
  },
});
