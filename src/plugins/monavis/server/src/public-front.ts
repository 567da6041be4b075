import type { Core } from '@strapi/strapi';
import { createAccountsHandler } from './accounts/public-handler';
import { createImageHandler } from './buttons/image-handler';
import { createPublicPagesHandler } from './catalogue/public-pages-handler';
import { createSitemapHandler } from './catalogue/sitemap-handler';
import { getService } from './get-service';
import { createMailboxHandler } from './notifications/mailbox-handler';
import { createOpenDataHandler } from './opendata/handler';
import { loadSite } from './public-site';
import { createDirectEntrance } from './site/direct-entrance';
import { createFront } from './site/front';
import { createAddressReader } from './site/visitor-address';
import { isFormPath } from './voting/address';
import { createVotingHandler } from './voting/handler';
import { readVotingSettings } from './voting/host';

/** Puts the public pages before every middleware of Strapi. */
export const installFront = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { publicFolder, assets, site, searchScript, workFiles } = loadSite({ strapi });
  const voting = createVotingHandler({
    service: getService('voting', { strapi }),
    limits: getService('voteLimits', { strapi }),
    ...readVotingSettings({ strapi }),
    site,
    workFiles,
  });
  const handlers = [
    voting,
    createImageHandler(publicFolder),
    createAccountsHandler({ strapi, site }),
    createPublicPagesHandler({ strapi, site, script: searchScript }),
    createOpenDataHandler({ strapi, site }),
    createSitemapHandler({ strapi }),
    createMailboxHandler({ strapi, site }),
  ];
  const front = createFront({ strapi, site, assets, handlers });
  strapi.server.use(front.middleware);

  const { httpServer } = strapi.server;
  const throughKoa = httpServer.listeners('request');
  httpServer.removeAllListeners('request');
  httpServer.on(
    'request',
    createDirectEntrance({
      isOurs: isFormPath,
      handler: front.guard(voting),
      readIp: createAddressReader(strapi.config.get('server.proxy')),
      otherwise: (req, res) => {
        for (const listener of throughKoa) listener.call(httpServer, req, res);
      },
    })
  );
};
