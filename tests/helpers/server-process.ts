// A server of its own, as a process of its own: see `server.ts`.
import { createStrapi } from '@strapi/strapi';

const start = async (): Promise<void> => {
  const appDir = process.cwd();
  const strapi = await createStrapi({ appDir, distDir: `${appDir}/dist` }).load();
  // As `npm start` does.
  await strapi.plugin('monavis').service('voteThread').open();
  console.log('ready');
  process.once('SIGTERM', () => void strapi.destroy().then(() => process.exit(0)));
};

void start();
