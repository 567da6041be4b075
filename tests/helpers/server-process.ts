// A server of its own, as a process of its own: see `server.ts`.
import { createStrapi } from '@strapi/strapi';

const start = async (): Promise<void> => {
  const appDir = process.cwd();
  const strapi = await createStrapi({ appDir, distDir: `${appDir}/dist` }).load();
  strapi.server.mount();
  const server = strapi.server.httpServer;
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    console.log(`ready ${typeof address === 'object' ? address?.port : ''}`);
  });
  process.once('SIGTERM', () => void strapi.destroy().then(() => process.exit(0)));
};

void start();
