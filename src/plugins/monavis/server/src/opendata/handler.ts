import type { Core } from '@strapi/strapi';
import { createReferentielRoute } from '../catalogue/public-api-route';
import { createApiHandler } from '../site/api';
import type { PublicHandler } from '../site/guard';
import type { SiteContext } from '../site/shell';
import { createDocumentRoute } from './document-route';
import { createOpenDataPageHandler } from './page-handler';
import { createOpenedRoute, createReviewsRoute } from './reviews-routes';
import { createScoresCsvRoute } from './scores-csv-route';
import { createStatisticsRoute } from './statistics-route';
import { unknownRoute } from './unknown-routes';

/** @returns the handler of the API for programs, and of the page that explains it, for the front */
export const createOpenDataHandler = (input: {
  strapi: Core.Strapi;
  site: SiteContext;
}): PublicHandler => {
  const { strapi } = input;
  const page = createOpenDataPageHandler(input);
  const api = createApiHandler({
    strapi,
    routes: [
      createReferentielRoute({ strapi }),
      createStatisticsRoute({ strapi }),
      createScoresCsvRoute({ strapi }),
      createOpenedRoute({ strapi }),
      createReviewsRoute({ strapi }),
      createDocumentRoute({ strapi }),
      unknownRoute('statistiques'),
      unknownRoute('avis'),
    ],
  });
  return async (ctx) => (await page(ctx)) ?? (await api(ctx));
};
