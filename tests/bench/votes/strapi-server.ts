// What Strapi itself would do: a route that creates a document of the content type, behind its usual middlewares.
import { createStrapi } from '@strapi/strapi';
import type { Context } from 'koa';

const start = async (): Promise<void> => {
  const appDir = process.cwd();
  const strapi = await createStrapi({ appDir, distDir: `${appDir}/dist` }).load();
  strapi.server.routes([
    {
      method: 'POST',
      // Under the plugin's own prefix: elsewhere these documents are read-only.
      path: '/monavis/bench/reviews',
      handler: async (ctx: Context) => {
        const { token, numero, button, satisfaction, comment } = (
          ctx.request as typeof ctx.request & { body: Record<string, string> }
        ).body;
        await strapi.documents('api::review.review').create({
          data: {
            tokenId: token,
            demarcheNumero: Number(numero),
            buttonId: Number(button),
            satisfaction,
            comment: comment ?? null,
            source: 'site',
            language: 'fr',
            formVersion: 1,
            state: 'published',
          },
        });
        ctx.body = 'ok';
      },
      config: { auth: false },
    },
  ]);
  strapi.server.mount();
  const server = strapi.server.httpServer;
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    console.log(`ready ${typeof address === 'object' ? address?.port : ''}`);
  });
};

void start();
