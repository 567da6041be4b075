import type { Context } from 'koa';
import type { PageBody } from './template';

/** What a public route answers; `sendAnswer` adds what every public answer carries. */
export interface PublicAnswer {
  status: number;
  body: PageBody & { brotli?: () => Buffer };
  /** A page in HTML unless said otherwise. */
  type?: string;
  headers?: Record<string, string>;
}

// Nothing of the public pages runs a script, comes from another site or can be framed by one.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** For the only page with a script: ours, which asks this site alone. */
export const SCRIPTED_PAGE_HEADERS = {
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; script-src 'self'; connect-src 'self'`,
};

const COMMON_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // « no-store » would make the browser's Back ask for a new form, and with it allow a second vote.
  'Cache-Control': 'private, no-cache',
  Vary: 'Accept-Encoding',
};

const encode = (ctx: Context, { brotli, gzip, plain }: PublicAnswer['body']): Buffer => {
  const encoding = ctx.acceptsEncodings(brotli ? ['br', 'gzip', 'identity'] : ['gzip', 'identity']);
  if (encoding === 'br' && brotli) {
    ctx.set('Content-Encoding', 'br');
    return brotli();
  }
  if (encoding !== 'gzip') return plain();
  ctx.set('Content-Encoding', 'gzip');
  return gzip();
};

/** Sends a public answer: compressed when the browser can, with the headers that all of them share. */
export const sendAnswer = (ctx: Context, { status, body, type, headers }: PublicAnswer): void => {
  ctx.status = status;
  ctx.set({ ...COMMON_HEADERS, ...headers });
  ctx.type = type ?? 'text/html; charset=utf-8';
  ctx.body = encode(ctx, body);
};
