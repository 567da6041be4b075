import type { Core } from '@strapi/strapi';
import { createAccountsHandler } from './accounts/public-handler';
import { createImageHandler } from './buttons/image-handler';
import { createPublicSearchHandler } from './catalogue/public-search-handler';
import { getConfig } from './config';
import { createMailboxHandler } from './notifications/mailbox-handler';
import { createFront } from './site/front';
import { loadStylesheet } from './site/stylesheet';
import { createVotingHandler } from './voting/handler';

/** Puts the public pages before every middleware of Strapi. */
export const installFront = ({ strapi }: { strapi: Core.Strapi }): void => {
  const stylesheet = loadStylesheet(strapi.dirs.static.public);
  const site = { stylesheet: stylesheet.href, isDemo: getConfig('isDemo', { strapi }) };
  const handlers = [
    createVotingHandler({ strapi, site }),
    createImageHandler(strapi.dirs.static.public),
    createAccountsHandler({ strapi, site }),
    createPublicSearchHandler({ strapi, site }),
    createMailboxHandler({ strapi, site }),
  ];
  strapi.server.use(createFront({ strapi, site, stylesheet, handlers }));
};
