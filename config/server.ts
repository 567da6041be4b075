import { readEnvironment } from '../src/environment';

export default () => {
  const environment = readEnvironment();
  return {
    host: environment.HOST,
    port: environment.PORT,
    url: environment.APP_URL,
    // Each proxy adds the address that it saw at the end of X-Forwarded-For: what comes before is the visitor's claim.
    proxy: { koa: environment.TRUST_PROXY > 0, maxIpsCount: environment.TRUST_PROXY },
    app: { keys: environment.APP_KEYS },
    // `npm start` prints its own summary, and nobody is asked for news of Strapi's versions.
    logger: { startup: { enabled: false }, updates: { enabled: false } },
  };
};
