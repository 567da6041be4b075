import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import accepts from 'accepts';
import type { Context } from 'koa';
import { memoize } from './memo';
import type { Bytes, PageBody } from './template';

/** What a public route answers; `sendAnswer` adds what every public answer carries. */
export interface PublicAnswer {
  status: number;
  body: PageBody;
  /** A page in HTML unless said otherwise. */
  type?: string;
  headers?: Record<string, string>;
}

// Nothing of the public pages runs a script, comes from another site or can be framed by one.
const policyFor = (frameAncestors: "'none'" | "'self'"): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
    "base-uri 'none'",
  ].join('; ');

const CONTENT_SECURITY_POLICY = policyFor("'none'");

/** For the test of a form, which the panel shows beside its settings. */
export const FRAMED_PAGE_HEADERS = { 'Content-Security-Policy': policyFor("'self'") };

/** For a page with a script: ours, which asks this site alone. */
export const SCRIPTED_PAGE_HEADERS = {
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; script-src 'self'; connect-src 'self'`,
};

/** For the form of a button under attack: its script starts workers, and asks nobody for anything. */
export const WORKING_PAGE_HEADERS = {
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; script-src 'self'; worker-src 'self'`,
};

const COMMON_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // « no-store » would make the browser's Back ask for a new form, and with it allow a second vote.
  'Cache-Control': 'private, no-cache',
  Vary: 'Accept-Encoding',
  'Content-Type': 'text/html; charset=utf-8',
};

type Encoding = 'br' | 'gzip' | 'identity';

const chooseEncoding = (offered: Encoding[]) =>
  memoize(200, (acceptEncoding): Encoding => {
    const headers = { 'accept-encoding': acceptEncoding };
    const accepted = accepts({ headers } as IncomingMessage);
    // One by one: of several, the first that the browser names would win, which is always gzip.
    return offered.find((encoding) => accepted.encoding([encoding]) === encoding) ?? 'identity';
  });
/** The smallest encoding that a value of Accept-Encoding allows; browsers send few different ones. */
const chooseAny = chooseEncoding(['br', 'gzip', 'identity']);
const chooseWithoutBrotli = chooseEncoding(['gzip', 'identity']);

const encode = (body: PublicAnswer['body'], encoding: Encoding): Bytes => {
  if (encoding === 'br' && body.brotli) return body.brotli();
  return encoding === 'gzip' ? body.gzip() : body.plain();
};

const HEADERS: Record<Encoding, Record<string, string>> = {
  identity: COMMON_HEADERS,
  gzip: { ...COMMON_HEADERS, 'Content-Encoding': 'gzip' },
  br: { ...COMMON_HEADERS, 'Content-Encoding': 'br' },
};

const listOf = (headers: Record<string, string>): string[] => Object.entries(headers).flat();

/** The same as lists of names and values, which Node writes without looking each of them up. */
const HEADER_LISTS: Record<Encoding, string[]> = {
  identity: listOf(HEADERS.identity),
  gzip: listOf(HEADERS.gzip),
  br: listOf(HEADERS.br),
};

const HAVE_NO_BODY = new Set([204, 304]);

const encodingFor = ({ status, body }: PublicAnswer, acceptEncoding: string): Encoding => {
  const choose = body.brotli ? chooseAny : chooseWithoutBrotli;
  return HAVE_NO_BODY.has(status) ? 'identity' : choose(acceptEncoding);
};

/** The headers that all public answers share, with those of this one. */
const headersOf = ({ type, headers }: PublicAnswer, encoding: Encoding): Record<string, string> => {
  const all: Record<string, string> = { ...HEADERS[encoding], ...headers };
  if (type) all['Content-Type'] = type;
  return all;
};

/** Weak: the same for all encodings of a page. */
const tagOf = ({ body }: PublicAnswer): string =>
  `W/"${createHash('sha1').update(body.plain()).digest('base64url')}"`;

/**
 * Sends a public answer through Koa, compressed when the browser can; nothing but its headers to a browser that has the
 * same already.
 */
export const sendAnswer = (ctx: Context, answer: PublicAnswer): void => {
  const encoding = encodingFor(answer, ctx.get('Accept-Encoding'));
  ctx.status = answer.status;
  ctx.set(headersOf(answer, encoding));
  if (answer.status === 200 && (ctx.method === 'GET' || ctx.method === 'HEAD')) {
    ctx.set('ETag', tagOf(answer));
    if (ctx.fresh) {
      ctx.status = 304;
      ctx.remove('Content-Encoding');
      return;
    }
  }
  const body = encode(answer.body, encoding);
  ctx.body = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
};

/**
 * Sends a public answer to a request that did not go through Koa: without an ETag, since each opening of a form is
 * another one, with a vote of its own. A form that a browser kept would lose the second vote of who uses it again.
 */
export const sendDirectly = (
  req: IncomingMessage,
  res: ServerResponse,
  answer: PublicAnswer
): void => {
  const encoding = encodingFor(answer, String(req.headers['accept-encoding'] ?? ''));
  // As text of one byte a character: Node then sends head and body in one write, which measured a third faster.
  const bytes =
    encoding === 'identity' && answer.body.bytes
      ? answer.body.bytes()
      : encode(answer.body, encoding);
  const body = typeof bytes === 'string' ? bytes : bytes.toString('latin1');
  const headers =
    answer.headers || answer.type ? listOf(headersOf(answer, encoding)) : HEADER_LISTS[encoding];
  res.writeHead(answer.status, [...headers, 'Content-Length', String(body.length)]);
  if (req.method === 'HEAD') res.end();
  else res.end(body, 'latin1');
};
