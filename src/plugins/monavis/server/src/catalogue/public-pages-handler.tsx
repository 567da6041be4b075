import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { getConfig } from '../config';
import { getService } from '../get-service';
import { readPosition, type PairPosition } from '../replies/pair-position';
import { SCRIPTED_PAGE_HEADERS, type PublicAnswer } from '../site/answer';
import { assertRead, type PublicHandler } from '../site/guard';
import { PublicProblem } from '../site/public-problem';
import { redirection } from '../site/redirection';
import { renderDocument } from '../site/render';
import type { SiteContext } from '../site/shell';
import { pageBody } from '../site/template';
import { DemarchePage } from './pages/demarche-page';
import { searchHref } from './pages/search-href';
import { PublicSearchPage } from './pages/public-search-page';
import { readVisitorQuery } from './public-query';

const SEARCH_PATH = '/referentiel';
/** What `toSlug` makes, with a number that titles which repeat add. */
const PAGE_PATH = /^\/referentiel\/([a-z0-9-]{1,140})$/;
const ENDING_SLASH = /^(\/referentiel(?:\/[a-z0-9-]{1,140})?)\/$/;

interface PublicPagesInput {
  strapi: Core.Strapi;
  site: SiteContext;
  /** Address of the script that shows results as one types. */
  script: string;
}

/** @returns the handler of the visitors' pages of the référentiel, for the front */
export const createPublicPagesHandler = ({
  strapi,
  site,
  script,
}: PublicPagesInput): PublicHandler => {
  const siteUrl = getConfig('siteUrl', { strapi });
  const addressOf = (slug: string): string => `${siteUrl}${SEARCH_PATH}/${slug}`;

  const showSearch = async (ctx: Context): Promise<PublicAnswer> => {
    const query = readVisitorQuery(ctx.querystring);
    const answer = await getService('catalogue', { strapi }).publicSearch(query);
    const { total, pageSize } = answer.meta;
    if (answer.data.length === 0 && total > 0 && query.page > 1) {
      return redirection(302, searchHref({ ...query, page: Math.ceil(total / pageSize) }));
    }
    const page = (
      <PublicSearchPage
        site={site}
        canonical={`${siteUrl}${SEARCH_PATH}`}
        script={script}
        query={query}
        answer={answer}
      />
    );
    return { status: 200, headers: SCRIPTED_PAGE_HEADERS, body: pageBody(renderDocument(page)) };
  };

  /** @throws PublicProblem 404 when no page gave this position */
  const readPairsPosition = (querystring: string): PairPosition | undefined => {
    const text = new URLSearchParams(querystring).get('avant');
    if (text === null) return undefined;
    const position = readPosition(text);
    if (!position) throw new PublicProblem('not-found');
    return position;
  };

  const showDemarche = async (slug: string, ctx: Context): Promise<PublicAnswer> => {
    const position = readPairsPosition(ctx.querystring);
    const found = await getService('publicPages', { strapi }).find(slug);
    if (!found) throw new PublicProblem('not-found');
    if ('movedTo' in found) return redirection(301, `${SEARCH_PATH}/${found.movedTo}`);
    const { page } = found;
    const answers = await getService('replies', { strapi }).publicPairs(page.numero, position);
    const document = (
      <DemarchePage
        site={site}
        canonical={addressOf(page.slug)}
        demarche={page}
        answers={answers}
        isFirst={!position}
      />
    );
    return { status: 200, body: pageBody(renderDocument(document)) };
  };

  return async (ctx) => {
    if (ctx.path === SEARCH_PATH) {
      assertRead(ctx);
      return showSearch(ctx);
    }
    const path = ENDING_SLASH.exec(ctx.path)?.[1];
    if (path) {
      assertRead(ctx);
      return redirection(301, path + ctx.search);
    }
    if (!ctx.path.startsWith(`${SEARCH_PATH}/`)) return null;
    assertRead(ctx);
    const slug = PAGE_PATH.exec(ctx.path)?.[1];
    if (!slug) throw new PublicProblem('not-found');
    return showDemarche(slug, ctx);
  };
};
