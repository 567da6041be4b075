import type { Core } from '@strapi/strapi';
import { getConfig } from '../config';
import { assertRead, type PublicHandler } from '../site/guard';
import { redirection } from '../site/redirection';
import { renderDocument } from '../site/render';
import type { SiteContext } from '../site/shell';
import { pageBody } from '../site/template';
import { OpenDataPage } from './pages/open-data-page';

const PATH = '/donnees-ouvertes';
/** Where people look for an explanation. */
const OTHER_PATHS = new Set([`${PATH}/`, '/api', '/api/']);

/** @returns the handler of the page that explains the API, for the front */
export const createOpenDataPageHandler = ({
  strapi,
  site,
}: {
  strapi: Core.Strapi;
  site: SiteContext;
}): PublicHandler => {
  const siteUrl = getConfig('siteUrl', { strapi });
  const page = <OpenDataPage site={site} siteUrl={siteUrl} canonical={siteUrl + PATH} />;
  const body = pageBody(renderDocument(page));
  return async (ctx) => {
    if (ctx.path !== PATH && !OTHER_PATHS.has(ctx.path)) return null;
    assertRead(ctx);
    return ctx.path === PATH ? { status: 200, body } : redirection(302, PATH);
  };
};
