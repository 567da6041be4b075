import type { Core } from '@strapi/strapi';
import type { Context, Middleware } from 'koa';
import { sendAnswer } from './answer';
import type { Asset } from './asset';
import { assertRead, createGuard, type PublicHandler } from './guard';
import { HomePage } from './home-page';
import { PublicProblem } from './public-problem';
import { renderDocument } from './render';
import type { SiteContext } from './shell';
import { createTemplate } from './template';

interface FrontInput {
  strapi: Core.Strapi;
  site: SiteContext;
  assets: Asset[];
  handlers: PublicHandler[];
}

/** Koa's router says 501 to the others, as if a fault were ours. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const LEAVES_FOLDER = /\0|^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i;

/**
 * Whether a path can be that of a file or a route. Where Strapi looks for files, it refuses the others in English, with a
 * stack in the log.
 */
const isReadable = (path: string): boolean => {
  try {
    return !LEAVES_FOLDER.test(decodeURIComponent(path.slice(1)));
  } catch {
    return false;
  }
};

/**
 * First segments of the paths that belong to Strapi and its plugins: their clients expect Strapi's answers, except to a
 * path that cannot be read.
 */
const reservedSegments = (strapi: Core.Strapi): Set<string> =>
  new Set(['admin', 'api', 'uploads', '_health', ...Object.keys(strapi.plugins)]);

/**
 * The public face of the server: one middleware before every one of Strapi's, since nothing of a public page needs
 * a session, a body parser, a query parser or an access log, and they cost more than the page itself.
 */
export const createFront = ({ strapi, site, assets, handlers }: FrontInput) => {
  const home = createTemplate(renderDocument(<HomePage site={site} />));
  const reserved = reservedSegments(strapi);

  const { guard, explainProblem } = createGuard({
    site,
    onFault: (error) => strapi.log.error(error),
  });

  const answer: PublicHandler = async (ctx) => {
    if (!METHODS.includes(ctx.method)) {
      throw new PublicProblem('method', { Allow: METHODS.join(', ') });
    }
    // No client of ours compresses what it sends, and Strapi's parser answers 500 to what it cannot inflate.
    if (ctx.get('Content-Encoding')) throw new PublicProblem('type', { Connection: 'close' });
    if (ctx.path === '/') {
      assertRead(ctx);
      return { status: 200, body: home.fill({}) };
    }
    for (const asset of assets) {
      const file = asset.answer(ctx.path);
      if (!file) continue;
      assertRead(ctx);
      return file;
    }
    for (const handler of handlers) {
      const handled = await handler(ctx);
      if (handled) return handled;
    }
    if (!isReadable(ctx.path)) throw new PublicProblem('not-found');
    return null;
  };

  const safeAnswer = guard(answer);

  /** A person followed a wrong address, as opposed to a program that called a route. */
  const isUnknownPage = (ctx: Context): boolean =>
    ctx.status === 404 &&
    (ctx.method === 'GET' || ctx.method === 'HEAD') &&
    ctx.accepts('json', 'html') === 'html' &&
    !reserved.has(ctx.path.split('/')[1]);

  const middleware: Middleware = async (ctx, next) => {
    const answered = await safeAnswer(ctx);
    if (answered) return sendAnswer(ctx, answered);
    await next();
    if (isUnknownPage(ctx)) {
      ctx.remove('X-Powered-By');
      sendAnswer(ctx, explainProblem(ctx, new PublicProblem('not-found')));
    }
  };

  return { middleware, guard };
};
