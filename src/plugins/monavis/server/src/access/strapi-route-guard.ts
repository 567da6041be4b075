import type { Core } from '@strapi/strapi';

/** What a guard sees of a request to Strapi's own panel. */
export interface PanelContext {
  params: Record<string, string | undefined>;
  request: { body?: unknown };
  state: {
    user?: { id: number; email: string; firstname?: string | null; lastname?: string | null };
    userAbility?: { can: (action: string) => boolean };
  };
}

/** @throws an error of `@strapi/utils` when the request must not go on */
export type PanelGuard = (ctx: PanelContext) => void | Promise<void>;

interface StrapiRoute {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

interface RouteName {
  method: 'POST' | 'PUT';
  /** Below `/admin`. */
  path: string;
}

/**
 * Puts a rule of ours before one of Strapi's own routes of the panel. To be called in `register`, before the routes open.
 *
 * @throws Error when Strapi has no such route: a new version moved it, and the rule would be lost without a word
 */
export const guardStrapiRoute = (
  strapi: Core.Strapi,
  { method, path }: RouteName,
  guard: PanelGuard
): void => {
  const routers: { routes: StrapiRoute[] }[] = Object.values(strapi.get('admin').routes);
  const route = routers
    .flatMap(({ routes }) => routes)
    .find((candidate) => candidate.method === method && candidate.path === path);
  if (!route) throw new Error(`Strapi has no route ${method} /admin${path} to guard`);
  const middleware = async (ctx: PanelContext, next: () => Promise<void>): Promise<void> => {
    await guard(ctx);
    await next();
  };
  route.config = {
    ...route.config,
    middlewares: [...(route.config?.middlewares ?? []), middleware],
  };
};
