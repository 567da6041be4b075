import type { Core } from '@strapi/strapi';
import { createImageHandler } from './buttons/image-handler';
import { getConfig } from './config';
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
  ];
  strapi.server.use(createFront({ strapi, site, stylesheet, handlers }));
};
