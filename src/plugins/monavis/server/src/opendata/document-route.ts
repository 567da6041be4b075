import type { Core } from '@strapi/strapi';
import { getConfig } from '../config';
import { conditional, jsonAnswer, type ApiRoute } from '../site/api';
import { makeOpenApiDocument } from './openapi/document';
import { CACHED, refuseParameters } from './statistics-route';

/** @returns `GET /api/openapi.json` */
export const createDocumentRoute = ({ strapi }: { strapi: Core.Strapi }): ApiRoute => {
  const answer = jsonAnswer(200, makeOpenApiDocument(getConfig('siteUrl', { strapi })), CACHED);
  return {
    path: /^\/api\/openapi\.json$/,
    isOpen: true,
    async answer(ctx) {
      refuseParameters(ctx.querystring);
      return conditional(ctx, answer);
    },
  };
};
