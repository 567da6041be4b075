import type { Core } from '@strapi/strapi';
import { createAccountsHandler } from './accounts/public-handler';
import { createImageHandler } from './buttons/image-handler';
import { createReferentielApiHandler } from './catalogue/public-api-handler';
import { createPublicPagesHandler } from './catalogue/public-pages-handler';
import { createSitemapHandler } from './catalogue/sitemap-handler';
import { getConfig } from './config';
import { createMailboxHandler } from './notifications/mailbox-handler';
import { loadAsset } from './site/asset';
import { openDirectEntrance } from './site/direct-entrance';
import { createFront } from './site/front';
import { isFormPath } from './voting/address';
import { createVotingHandler } from './voting/handler';

/** Puts the public pages before every middleware of Strapi. */
export const installFront = ({ strapi }: { strapi: Core.Strapi }): void => {
  const publicFolder = strapi.dirs.static.public;
  const stylesheet = loadAsset({ publicFolder, name: 'monavis', extension: 'css' });
  const searchScript = loadAsset({ publicFolder, name: 'recherche', extension: 'js' });
  const site = { stylesheet: stylesheet.href, isDemo: getConfig('isDemo', { strapi }) };
  const voting = createVotingHandler({ strapi, site });
  const handlers = [
    voting,
    createImageHandler(publicFolder),
    createAccountsHandler({ strapi, site }),
    createPublicPagesHandler({ strapi, site, script: searchScript.href }),
    createReferentielApiHandler({ strapi }),
    createSitemapHandler({ strapi }),
    createMailboxHandler({ strapi, site }),
  ];
  const front = createFront({ strapi, site, assets: [stylesheet, searchScript], handlers });
  strapi.server.use(front.middleware);
  openDirectEntrance({ strapi, isOurs: isFormPath, handler: front.guard(voting) });
};
