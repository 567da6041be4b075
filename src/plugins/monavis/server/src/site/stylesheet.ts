import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { PublicAnswer } from './answer';

/** Where any version of the stylesheet is asked for. */
const ADDRESS = /^\/static\/monavis-[0-9a-f]{12}\.css$/;

/**
 * Reads and compresses the stylesheet once. Its address holds a hash of its content, so that browsers keep it for
 * ever and still see every change at once.
 *
 * @param publicFolder - absolute path of the folder of public files
 */
export const loadStylesheet = (publicFolder: string) => {
  const source = readFileSync(path.join(publicFolder, 'static', 'monavis.css'));
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 12);
  const href = `/static/monavis-${hash}.css`;
  const gzip = gzipSync(source, { level: 9 });
  const brotli = brotliCompressSync(source, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
  const body = { plain: () => source, gzip: () => gzip, brotli: () => brotli };

  return {
    href,
    /**
     * @returns the stylesheet when `address` is its own, else null. A page of an older version may ask for the
     *   older name while several processes are being replaced: the current content is better than none.
     */
    answer: (address: string): PublicAnswer | null => {
      if (!ADDRESS.test(address)) return null;
      const cacheControl = address === href ? 'public, max-age=31536000, immutable' : 'no-cache';
      return {
        status: 200,
        type: 'text/css; charset=utf-8',
        body,
        headers: { 'Cache-Control': cacheControl },
      };
    },
  };
};
