import { readEnvironment } from '../src/environment';

export default () => {
  const environment = readEnvironment();
  return {
    host: environment.HOST,
    port: environment.PORT,
    url: environment.APP_URL,
    proxy: { koa: environment.TRUST_PROXY },
    app: { keys: environment.APP_KEYS },
    // `npm start` prints its own summary, and nobody is asked for news of Strapi's versions.
    logger: { startup: { enabled: false }, updates: { enabled: false } },
  };
};
