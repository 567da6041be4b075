import type { Core } from '@strapi/strapi';
import path from 'node:path';
import { getConfig } from './config';
import { loadAsset } from './site/asset';

/** Not one of the package's exports for `require`: they stand beside its main file. */
const ALTCHA_WORKERS = path.join(path.dirname(require.resolve('altcha')), '../workers');

/** Reads the files that public pages ask for. */
export const loadSite = ({ strapi }: { strapi: Core.Strapi }) => {
  const publicFolder = strapi.dirs.static.public;
  const folder = path.join(publicFolder, 'static');
  const stylesheet = loadAsset({ folder, name: 'monavis', extension: 'css' });
  const searchScript = loadAsset({ folder, name: 'recherche', extension: 'js' });
  const workScript = loadAsset({ folder, name: 'verification', extension: 'js' });
  const worker = loadAsset({ folder: ALTCHA_WORKERS, name: 'pbkdf2', extension: 'js' });
  return {
    publicFolder,
    assets: [stylesheet, searchScript, workScript, worker],
    site: { stylesheet: stylesheet.href, isDemo: getConfig('isDemo', { strapi }) },
    searchScript: searchScript.href,
    workFiles: { script: workScript.href, worker: worker.href },
  };
};
