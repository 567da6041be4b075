import type { IncomingMessage, RequestListener } from 'node:http';
import { sendDirectly } from './answer';
import type { PublicHandler } from './guard';
import { andThen } from './later';
import { readRequest, type PublicRequest } from './public-request';

interface DirectEntranceInput {
  /** Says whether `handler` answers every request of a path. */
  isOurs: (path: string) => boolean;
  /** Never rejects, and never leaves a request of ours. */
  handler: PublicHandler<PublicRequest>;
  /** Address of the visitor. */
  readIp: (req: IncomingMessage) => string;
  /** Answers all that is not ours. */
  otherwise: RequestListener;
}

/**
 * Answers some requests without Koa. Koa's context and Strapi's store of the current request cost more than a vote does:
 * `npm run bench:votes` shows what the direct entrance gains.
 */
export const createDirectEntrance =
  ({ isOurs, handler, readIp, otherwise }: DirectEntranceInput): RequestListener =>
  (req, res) => {
    const request = readRequest(req, readIp);
    // Clients of a proxy send whole addresses: Koa reads those.
    if (!request.path.startsWith('/') || !isOurs(request.path)) return otherwise(req, res);
    void andThen(handler(request), (answered) => {
      if (answered) sendDirectly(req, res, answered);
    });
  };
