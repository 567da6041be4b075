import type { IncomingMessage } from 'node:http';
import type { Context } from 'koa';

/** What public handlers read of a request: Koa's context has it, and so has a request that did not go through Koa. */
export type PublicRequest = Pick<Context, 'method' | 'path' | 'querystring' | 'ip' | 'get'> & {
  req: IncomingMessage;
};

/**
 * Reads a request as it came from Node's server.
 *
 * @param req - its address begins with a slash
 * @param readIp - address of the visitor, by Koa's proxy setting; asked for at most once
 */
export const readRequest = (req: IncomingMessage, readIp: () => string): PublicRequest => {
  const url = req.url ?? '/';
  const mark = url.indexOf('?');
  let ip: string | undefined;
  return {
    req,
    method: req.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    querystring: mark < 0 ? '' : url.slice(mark + 1),
    get ip() {
      return (ip ??= readIp());
    },
    get: (name) => {
      const value = req.headers[name.toLowerCase()];
      return (Array.isArray(value) ? value[0] : value) ?? '';
    },
  };
};
