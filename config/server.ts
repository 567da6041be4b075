import { readEnvironment } from '../src/environment';

/**
 * A proxy sends a request again only when that changes nothing: a vote on a kept connection that this side closes at that
 * moment would be answered 502. So a proxy closes first: nginx and ALB keep for 60 s, Traefik 90 s, Caddy 120 s.
 */
const KEPT_FOR_PROXIES_MS = 125_000;
/** Browsers send again by themselves, and there can be many of them. */
const KEPT_FOR_BROWSERS_MS = 5_000;

export default () => {
  const environment = readEnvironment();
  const isBehindProxy = environment.TRUST_PROXY > 0;
  return {
    host: environment.HOST,
    port: environment.PORT,
    url: environment.APP_URL,
    // Each proxy adds the address that it saw at the end of X-Forwarded-For: what comes before is the visitor's claim.
    proxy: { koa: isBehindProxy, maxIpsCount: environment.TRUST_PROXY },
    http: {
      serverOptions: {
        keepAliveTimeout: isBehindProxy ? KEPT_FOR_PROXIES_MS : KEPT_FOR_BROWSERS_MS,
      },
    },
    app: { keys: environment.APP_KEYS },
    // `npm start` prints its own summary, and nobody is asked for news of Strapi's versions.
    logger: { startup: { enabled: false }, updates: { enabled: false } },
  };
};
