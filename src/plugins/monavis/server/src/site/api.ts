import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { PublicAnswer } from './answer';
import type { PublicHandler } from './guard';
import { QueryProblem } from './strict-query';
import { pageBody, type PageBody } from './template';
import { trimSlashes } from './trim-slashes';

/** One address of the API for programs. */
export interface ApiRoute {
  /** The whole path; what its groups hold is given to `answer`. */
  path: RegExp;
  /** True for public data, which any page of any site may read. */
  isOpen: boolean;
  /** @throws ApiProblem, QueryProblem */
  answer: (ctx: Context, ...groups: string[]) => Promise<PublicAnswer>;
}

const NAMES = {
  401: 'UnauthorizedError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  429: 'RateLimitError',
};

/** « No », with a sentence for who wrote the program. */
export class ApiProblem extends errors.ApplicationError {
  constructor(
    readonly status: keyof typeof NAMES,
    message: string,
    readonly headers: Record<string, string> = {}
  ) {
    super(message);
  }
}

const JSON_TYPE = 'application/json; charset=utf-8';
const METHODS = 'GET, HEAD, OPTIONS';
const OPEN = { 'Access-Control-Allow-Origin': '*' };
/** What browsers ask before a conditional request. */
const PREFLIGHT = {
  Allow: METHODS,
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'If-None-Match',
  'Access-Control-Max-Age': '86400',
};

/** @returns the content as a whole answer in JSON */
export const jsonAnswer = (status: number, content: object, headers = {}): PublicAnswer => ({
  status,
  type: JSON_TYPE,
  headers,
  body: pageBody(JSON.stringify(content)),
});

/** In the shape that Strapi gives to its own errors. */
const errorAnswer = (status: number, name: string, message: string, headers = {}): PublicAnswer =>
  jsonAnswer(status, { data: null, error: { status, name, message, details: {} } }, headers);

const tags = new WeakMap<PageBody, string>();

/** Weak: it stands for the content, whatever its compression. Told once of a content that is kept. */
const tagOf = (body: PageBody): string => {
  const known = tags.get(body);
  if (known) return known;
  const digest = createHash('sha256').update(body.plain()).digest('base64url');
  const tag = `W/"${digest.slice(0, 22)}"`;
  tags.set(body, tag);
  return tag;
};

/**
 * Leaves the content out when the client has it already.
 *
 * @param answer - a success
 */
export const conditional = (ctx: Context, answer: PublicAnswer): PublicAnswer => {
  const etag = tagOf(answer.body);
  const headers = { ...answer.headers, ETag: etag };
  const held = ctx.get('If-None-Match').split(',');
  return held.some((tag) => tag.trim() === etag || tag.trim() === '*')
    ? { status: 304, headers, body: pageBody('') }
    : { ...answer, headers };
};

/** @returns the handler of these addresses, and of the same with a slash too many */
export const createApiHandler = ({
  strapi,
  routes,
}: {
  strapi: Core.Strapi;
  routes: ApiRoute[];
}): PublicHandler => {
  const answerTo = async (ctx: Context, route: ApiRoute, groups: string[]) => {
    if (ctx.method === 'OPTIONS') {
      return {
        status: 204,
        headers: route.isOpen ? PREFLIGHT : { Allow: METHODS },
        body: pageBody(''),
      };
    }
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
      const message = 'Cette adresse se lit avec GET.';
      return errorAnswer(405, 'MethodNotAllowedError', message, { Allow: METHODS });
    }
    try {
      return await route.answer(ctx, ...groups);
    } catch (error) {
      if (error instanceof QueryProblem) return errorAnswer(400, 'ValidationError', error.message);
      if (error instanceof ApiProblem) {
        return errorAnswer(error.status, NAMES[error.status], error.message, error.headers);
      }
      strapi.log.error(error);
      const message = 'Le service ne répond pas. Réessayez dans un instant.';
      return errorAnswer(500, 'InternalServerError', message);
    }
  };

  return async (ctx) => {
    if (!ctx.path.startsWith('/api')) return null;
    const path = trimSlashes(ctx.path);
    for (const route of routes) {
      const found = route.path.exec(path);
      if (!found) continue;
      const answer =
        path === ctx.path
          ? await answerTo(ctx, route, found.slice(1))
          : jsonAnswer(308, { data: null }, { Location: path + ctx.search });
      return route.isOpen ? { ...answer, headers: { ...OPEN, ...answer.headers } } : answer;
    }
    return null;
  };
};
