import type { Server } from 'node:http';

/** Answers take milliseconds: longer than this only what hangs is still there, browsers' spare connections included. */
const DRAIN_WITHIN_MS = 3_000;
const LOOK_EVERY_MS = 50;

/**
 * Takes no new connection and waits for the answers under way, 3 seconds at most. Strapi stops its plugins while its
 * server still listens, then cuts every connection: votes that waited for their commit would get no answer.
 */
export const drain = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    if (!server.listening) return resolve();
    // Connections that are kept: their next answer is the last one.
    server.prependListener('request', (_req, res) => (res.shouldKeepAlive = false));
    const look = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
    const end = (): void => {
      clearInterval(look);
      clearTimeout(limit);
      resolve();
    };
    const limit = setTimeout(end, DRAIN_WITHIN_MS);
    server.close(end);
  });
