import type { Context } from 'koa';
import { pageBody } from './template';
import type { PublicAnswer } from './answer';
import { readLanguage } from './language';
import type { Later } from './later';
import { SiteProblemPage } from './problem-page';
import { PublicProblem } from './public-problem';
import type { PublicRequest } from './public-request';
import { renderDocument } from './render';
import type { SiteContext } from './shell';

/** Answers the requests that it knows, and leaves the others with `null`. */
export type PublicHandler<TRequest extends PublicRequest = Context> = (
  request: TRequest
) => Later<PublicAnswer | null>;

/** @throws PublicProblem 405 for anything but a read */
export const assertRead = (ctx: Context): void => {
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
    throw new PublicProblem('method', { Allow: 'GET, HEAD' });
  }
};

interface GuardInput {
  site: SiteContext;
  /** Told of what is no problem of the visitor. */
  onFault: (error: unknown) => void;
}

/**
 * A visitor never sees a stack, JSON or an English sentence of a library: every fault becomes a page.
 */
export const createGuard = ({ site, onFault }: GuardInput) => {
  const explainProblem = (
    { querystring }: PublicRequest,
    { code, status, headers }: PublicProblem
  ): PublicAnswer => {
    const language = readLanguage(new URLSearchParams(querystring).get('lang'));
    const page = <SiteProblemPage site={site} language={language} code={code} />;
    return { status, headers, body: pageBody(renderDocument(page)) };
  };

  return {
    explainProblem,
    /** @returns the handler, which answers every fault with a page */
    guard:
      <TRequest extends PublicRequest>(handler: PublicHandler<TRequest>): PublicHandler<TRequest> =>
      (request) => {
        const explain = (error: unknown): PublicAnswer => {
          if (error instanceof PublicProblem) return explainProblem(request, error);
          onFault(error);
          return explainProblem(request, new PublicProblem('broken'));
        };
        try {
          const handled = handler(request);
          return handled instanceof Promise ? handled.catch(explain) : handled;
        } catch (error) {
          return explain(error);
        }
      },
  };
};
