import { ServerResponse, type IncomingMessage } from 'node:http';
import Koa from 'koa';

/** Koa's own settings; see `config/server.ts`. */
export interface ProxySettings {
  /** True when a proxy of ours stands in front of the server. */
  koa: boolean;
  /** How many of them; 0 for any number. */
  maxIpsCount: number;
}

/** @returns what reads the address of a visitor, as Koa gives it, from a request that did not go through Koa */
export const createAddressReader = ({ koa, maxIpsCount }: ProxySettings) => {
  const app = new Koa({ proxy: koa, maxIpsCount });
  return (req: IncomingMessage): string =>
    // Without a proxy Koa gives the address of the connection, after building a context for it.
    koa ? app.createContext(req, new ServerResponse(req)).ip : (req.socket.remoteAddress ?? '');
};
