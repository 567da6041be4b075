import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { getConfig } from '../config';
import type { PublicAnswer } from '../site/answer';
import type { PublicHandler } from '../site/guard';
import { PublicProblem } from '../site/public-problem';
import { redirection } from '../site/redirection';
import type { SiteContext } from '../site/shell';
import { createPublicActions } from './public-actions';
import { createPublicPages } from './public-pages';
import { assertOwnForm } from './own-form';
import * as paths from './paths';

type Action = (ctx: Context) => PublicAnswer | Promise<PublicAnswer>;

interface Route {
  GET: Action;
  POST?: Action;
}

interface AccountsInput {
  strapi: Core.Strapi;
  site: SiteContext;
}

/** @returns the handler of the public pages about accounts, for the front */
export const createAccountsHandler = ({ strapi, site }: AccountsInput): PublicHandler => {
  const pages = createPublicPages(site);
  const actions = createPublicActions({ strapi, pages });
  const siteUrl = getConfig('siteUrl', { strapi });

  const routes = new Map<string, Route>([
    [paths.LOGIN_PATH, { GET: () => pages.login }],
    [paths.REGISTRATION_PATH, { GET: actions.showRegistration, POST: actions.register }],
    [paths.REGISTRATION_SENT_PATH, { GET: () => pages.registrationSent }],
    [paths.RESEND_PATH, { GET: () => pages.resend(), POST: actions.resend }],
    [paths.CONFIRMATION_PATH, { GET: actions.showConfirmation, POST: actions.confirm }],
    [paths.ACTIVE_PATH, { GET: () => pages.active }],
    [paths.PENDING_PATH, { GET: () => pages.pending }],
    [paths.EXISTING_PATH, { GET: () => pages.existing }],
    [paths.FORGOTTEN_PATH, { GET: () => pages.forgotten(), POST: actions.forgetPassword }],
    [paths.FORGOTTEN_SENT_PATH, { GET: () => pages.forgottenSent }],
    [paths.PASSWORD_PATH, { GET: actions.showNewPassword, POST: actions.changePassword }],
    [paths.PASSWORD_CHANGED_PATH, { GET: () => pages.passwordChanged }],
  ]);

  return async (ctx) => {
    const route = routes.get(ctx.path);
    if (!route) {
      // Typed or copied with a slash at its end.
      const path = ctx.path.endsWith('/') ? ctx.path.slice(0, -1) : '';
      return ctx.method === 'GET' && routes.has(path) ? redirection(301, path + ctx.search) : null;
    }
    if (ctx.method === 'GET' || ctx.method === 'HEAD') return route.GET(ctx);
    if (ctx.method !== 'POST' || !route.POST) {
      throw new PublicProblem('method', { Allow: route.POST ? 'GET, HEAD, POST' : 'GET, HEAD' });
    }
    assertOwnForm(ctx, siteUrl);
    return route.POST(ctx);
  };
};
