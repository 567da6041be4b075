import type { Core } from '@strapi/strapi';
import path from 'node:path';
import { createAccountsHandler } from './accounts/public-handler';
import { createImageHandler } from './buttons/image-handler';
import { createPublicPagesHandler } from './catalogue/public-pages-handler';
import { createSitemapHandler } from './catalogue/sitemap-handler';
import { getConfig } from './config';
import { createMailboxHandler } from './notifications/mailbox-handler';
import { createOpenDataHandler } from './opendata/handler';
import { loadAsset } from './site/asset';
import { openDirectEntrance } from './site/direct-entrance';
import { createFront } from './site/front';
import { isFormPath } from './voting/address';
import { createVotingHandler } from './voting/handler';

/** Not one of the package's exports for `require`: they stand beside its main file. */
const ALTCHA_WORKERS = path.join(path.dirname(require.resolve('altcha')), '../workers');

/** Puts the public pages before every middleware of Strapi. */
export const installFront = ({ strapi }: { strapi: Core.Strapi }): void => {
  const publicFolder = strapi.dirs.static.public;
  const folder = path.join(publicFolder, 'static');
  const stylesheet = loadAsset({ folder, name: 'monavis', extension: 'css' });
  const searchScript = loadAsset({ folder, name: 'recherche', extension: 'js' });
  const workScript = loadAsset({ folder, name: 'verification', extension: 'js' });
  const worker = loadAsset({ folder: ALTCHA_WORKERS, name: 'pbkdf2', extension: 'js' });
  const site = { stylesheet: stylesheet.href, isDemo: getConfig('isDemo', { strapi }) };
  const voting = createVotingHandler({
    strapi,
    site,
    workFiles: { script: workScript.href, worker: worker.href },
  });
  const handlers = [
    voting,
    createImageHandler(publicFolder),
    createAccountsHandler({ strapi, site }),
    createPublicPagesHandler({ strapi, site, script: searchScript.href }),
    createOpenDataHandler({ strapi, site }),
    createSitemapHandler({ strapi }),
    createMailboxHandler({ strapi, site }),
  ];
  const front = createFront({
    strapi,
    site,
    assets: [stylesheet, searchScript, workScript, worker],
    handlers,
  });
  strapi.server.use(front.middleware);
  openDirectEntrance({ strapi, isOurs: isFormPath, handler: front.guard(voting) });
};
