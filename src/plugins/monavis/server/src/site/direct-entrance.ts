import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { sendDirectly } from './answer';
import type { PublicHandler } from './front';
import { andThen } from './later';
import { readRequest, type PublicRequest } from './public-request';

interface DirectEntranceInput {
  strapi: Core.Strapi;
  /** Says whether `handler` answers every request of a path. */
  isOurs: (path: string) => boolean;
  /** Never rejects, and never leaves a request of ours. */
  handler: PublicHandler<PublicRequest>;
}

/**
 * Answers some requests before Koa. Koa's context and Strapi's store of the current request cost more than a vote does:
 * `npm run bench:votes` shows what the direct entrance gains.
 */
export const openDirectEntrance = ({ strapi, isOurs, handler }: DirectEntranceInput): void => {
  const { app, httpServer } = strapi.server;
  const throughKoa = httpServer.listeners('request');

  const answer = (req: IncomingMessage, res: ServerResponse): void => {
    // Without a proxy Koa gives the address of the connection, after building a context for it.
    const readIp = () =>
      app.proxy ? app.createContext(req, res).ip : (req.socket.remoteAddress ?? '');
    void andThen(handler(readRequest(req, readIp)), (answered) => {
      if (answered) sendDirectly(req, res, answered);
    });
  };

  httpServer.removeAllListeners('request');
  httpServer.on('request', (req: IncomingMessage, res: ServerResponse) => {
    // Clients of a proxy send whole addresses: Koa reads those.
    const path = req.url?.split('?', 1)[0] ?? '';
    if (path.startsWith('/') && isOurs(path)) answer(req, res);
    else for (const listener of throughKoa) listener.call(httpServer, req, res);
  });
};
