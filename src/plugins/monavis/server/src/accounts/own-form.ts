import type { Context } from 'koa';
import { PublicProblem } from '../site/public-problem';

/**
 * Refuses a form that another site sends in the visitor's name. There is no cookie to steal here; but another site
 * could make its visitors register people, and use up the caps of their addresses.
 *
 * @param siteUrl - public address of the site
 * @throws PublicProblem 403
 */
export const assertOwnForm = (ctx: Context, siteUrl: string): void => {
  const fetchSite = ctx.get('Sec-Fetch-Site');
  // Browsers since 2023 say it themselves; the Origin of our pages is « null », since they send no referrer.
  if (fetchSite) {
    if (fetchSite === 'same-origin' || fetchSite === 'none') return;
    throw new PublicProblem('foreign');
  }
  const origin = ctx.get('Origin');
  if (!origin || origin === 'null') return;
  if (origin === new URL(siteUrl).origin || origin === `${ctx.protocol}://${ctx.host}`) return;
  throw new PublicProblem('foreign');
};
