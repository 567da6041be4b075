import { readEnvironment } from '../src/environment';

/**
 * A proxy sends a request again only when that changes nothing: a vote on a kept connection that this side closes at that
 * moment would be answered 502. So a proxy must close first: nginx and ALB do after 60 s, Traefik 90 s, Caddy 120 s.
 */
const KEPT_FOR_PROXIES_SECONDS = 125;
/** Browsers send again by themselves, and there can be many of them. */
const KEPT_FOR_BROWSERS_SECONDS = 5;

export default () => {
  const environment = readEnvironment();
  const isBehindProxy = environment.TRUST_PROXY > 0;
  const keptForSeconds =
    environment.KEEP_ALIVE_SECONDS ??
    (isBehindProxy ? KEPT_FOR_PROXIES_SECONDS : KEPT_FOR_BROWSERS_SECONDS);
  return {
    host: environment.HOST,
    port: environment.PORT,
    url: environment.APP_URL,
    // Each proxy adds the address that it saw at the end of X-Forwarded-For: what comes before is the visitor's claim.
    proxy: { koa: isBehindProxy, maxIpsCount: environment.TRUST_PROXY },
    http: { serverOptions: { keepAliveTimeout: keptForSeconds * 1000 } },
    app: { keys: environment.APP_KEYS },
    // `npm start` prints its own summary, and nobody is asked for news of Strapi's versions.
    logger: { startup: { enabled: false }, updates: { enabled: false } },
  };
};
