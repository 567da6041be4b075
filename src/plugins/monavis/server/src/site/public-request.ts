import type { IncomingMessage } from 'node:http';
import type { Context } from 'koa';

/** What public handlers read of a request: Koa's context has it, and so has a request that did not go through Koa. */
export type PublicRequest = Pick<Context, 'method' | 'path' | 'querystring' | 'ip' | 'get'> & {
  req: IncomingMessage;
};

/**
 * A request as it came from Node's server. A class, since a getter in an object literal gives each object a shape of its
 * own that holds the request until the next full garbage collection: measured, four times the work of the collector.
 */
class DirectRequest implements PublicRequest {
  readonly method: string;
  readonly path: string;
  readonly querystring: string;
  private knownIp: string | undefined;

  constructor(
    readonly req: IncomingMessage,
    private readonly readIp: (req: IncomingMessage) => string
  ) {
    const url = req.url ?? '/';
    const mark = url.indexOf('?');
    this.method = req.method ?? 'GET';
    this.path = mark < 0 ? url : url.slice(0, mark);
    this.querystring = mark < 0 ? '' : url.slice(mark + 1);
  }

  get ip(): string {
    return (this.knownIp ??= this.readIp(this.req));
  }

  get(name: string): string {
    const value = this.req.headers[name.toLowerCase()];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  }
}

/**
 * Reads a request as it came from Node's server.
 *
 * @param readIp - address of the visitor, by Koa's proxy setting; asked for at most once
 */
export const readRequest = (
  req: IncomingMessage,
  readIp: (req: IncomingMessage) => string
): PublicRequest => new DirectRequest(req, readIp);
