import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { REQUESTS_A_MINUTE, type Caller, type KeyProblem } from '../api-keys/access-service';
import { getService } from '../get-service';
import type { PublicAnswer } from '../site/answer';
import { ApiProblem, type ApiRoute } from '../site/api';

const BEARER = /^Bearer +(\S+)$/i;
const REALM = 'Bearer realm="MonAvis"';
/** What a key opens stays between the program and us. */
const PRIVATE = { 'Cache-Control': 'private, no-store', Vary: 'Authorization, Accept-Encoding' };

const MISSING =
  'Cette adresse demande une clé d’API, dans l’en-tête « Authorization: Bearer monavis_… ».';
const PROBLEMS: Record<KeyProblem, string> = {
  unknown: 'Cette clé d’API n’est pas valable : vérifiez qu’elle est complète.',
  revoked: 'Cette clé d’API est révoquée : demandez-en une autre aux porteurs de la démarche.',
  expired: 'Cette clé d’API a expiré : demandez-en une autre aux porteurs de la démarche.',
};

/** https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ */
const limitHeaders = ({ remaining, resetsIn }: Caller): Record<string, string> => ({
  'RateLimit-Policy': `"minute";q=${REQUESTS_A_MINUTE};w=60`,
  RateLimit: `"minute";r=${remaining};t=${resetsIn}`,
});

interface KeyedRouteInput {
  strapi: Core.Strapi;
  path: RegExp;
  /** Answers who has a key that works; what it opens is still to be checked. */
  answer: (caller: Caller, ctx: Context, ...groups: string[]) => Promise<PublicAnswer>;
}

/** An address that wants a key, and counts its requests: 401 without a key that works, 429 when it asks too much. */
export const keyedRoute = ({ strapi, path, answer }: KeyedRouteInput): ApiRoute => ({
  path,
  isOpen: false,
  async answer(ctx, ...groups) {
    const authorization = ctx.get('Authorization');
    if (!authorization) throw new ApiProblem(401, MISSING, { 'WWW-Authenticate': REALM });
    const secret = BEARER.exec(authorization)?.[1] ?? '';
    const caller = await getService('apiAccess', { strapi }).identify(secret);
    if (typeof caller === 'string') {
      const challenge = `${REALM}, error="invalid_token"`;
      throw new ApiProblem(401, PROBLEMS[caller], { 'WWW-Authenticate': challenge });
    }
    ctx.set(limitHeaders(caller));
    if (!caller.isWithinLimit) {
      const message = `Cette clé d’API a fait ${REQUESTS_A_MINUTE} demandes en une minute : la suivante est possible dans ${caller.resetsIn} s.`;
      throw new ApiProblem(429, message, { 'Retry-After': String(caller.resetsIn) });
    }
    const answered = await answer(caller, ctx, ...groups);
    return { ...answered, headers: { ...PRIVATE, ...answered.headers } };
  },
});
