import type { IncomingMessage } from 'node:http';

/** Koa's own settings; see `config/server.ts`. */
export interface ProxySettings {
  /** True when a proxy of ours stands in front of the server. */
  koa: boolean;
  /** How many of them; 0 for any number. */
  maxIpsCount: number;
}

/**
 * @returns what reads the address of a visitor from a request as it came from Node's server. The same address as Koa's
 *   `ctx.ip`, without a context: the first of those that our own proxies saw, or the other end of the connection
 */
export const createAddressReader =
  ({ koa, maxIpsCount }: ProxySettings) =>
  (req: IncomingMessage): string => {
    const peer = req.socket.remoteAddress ?? '';
    const forwarded = koa && req.headers['x-forwarded-for'];
    if (!forwarded) return peer;
    return String(forwarded).split(',').slice(-maxIpsCount)[0].trim() || peer;
  };
