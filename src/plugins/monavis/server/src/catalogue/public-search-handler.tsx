import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';
import { assertRead, type PublicHandler } from '../site/front';
import { renderDocument } from '../site/render';
import type { SiteContext } from '../site/shell';
import { pageBody } from '../site/template';
import { PublicSearchPage } from './pages/public-search-page';

const SEARCH_PATH = '/referentiel';
const MAX_QUERY = 200;
/** Nobody reads further, and each page costs more than the one before. */
const MAX_PAGE = 50;

interface SearchInput {
  strapi: Core.Strapi;
  site: SiteContext;
}

const readPage = (text: string | null): number => {
  const page = Number(text);
  return Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1;
};

/** @returns the handler of the visitors' search in the référentiel, for the front */
export const createPublicSearchHandler =
  ({ strapi, site }: SearchInput): PublicHandler =>
  async (ctx) => {
    if (ctx.path !== SEARCH_PATH) return null;
    assertRead(ctx);
    const query = new URLSearchParams(ctx.querystring);
    const q = (query.get('q') ?? '').replace(/\p{C}/gu, ' ').trim().slice(0, MAX_QUERY);
    const page = readPage(query.get('page'));
    const results =
      q === '' ? null : await getService('catalogue', { strapi }).publicSearch(q, page);
    return {
      status: 200,
      body: pageBody(renderDocument(<PublicSearchPage site={site} q={q} results={results} />)),
    };
  };
