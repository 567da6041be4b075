import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';

/** Answers take milliseconds: longer than this only what hangs is still there, browsers' spare connections included. */
const DRAIN_WITHIN_MS = 3_000;
const LOOK_EVERY_MS = 50;
/** A kept connection looks idle while its next request is on its way. */
const IDLE_FOR_MS = 300;

/**
 * Takes no new connection and waits for the answers under way, 3 seconds at most. Strapi stops its plugins while its
 * server still listens, then cuts every connection: votes that waited for their commit would get no answer.
 */
export const drain = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    if (!server.listening) return resolve();
    // Connections that are kept: their next answer is the last one.
    server.prependListener('request', (_req, res) => (res.shouldKeepAlive = false));
    const since = performance.now();
    const look = setInterval(() => {
      if (performance.now() - since > IDLE_FOR_MS) server.closeIdleConnections();
    }, LOOK_EVERY_MS);
    const end = (): void => {
      clearInterval(look);
      clearTimeout(limit);
      resolve();
    };
    const limit = setTimeout(end, DRAIN_WITHIN_MS);
    // Node's own `close` of a server of HTTP would cut connections at once.
    NetServer.prototype.close.call(server, end);
  });
