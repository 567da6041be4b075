import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { PublicAnswer } from './answer';

const TYPES = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' };

interface AssetInput {
  /** Absolute path of the folder that it is in. */
  folder: string;
  /** Of the file, without its extension; addresses begin with it. */
  name: string;
  extension: keyof typeof TYPES;
}

/**
 * Reads and compresses a stylesheet or a script once. Its address holds a hash of its content, so that browsers keep
 * it for ever and still see every change at once.
 */
export const loadAsset = ({ folder, name, extension }: AssetInput) => {
  const source = readFileSync(path.join(folder, `${name}.${extension}`));
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 12);
  const href = `/static/${name}-${hash}.${extension}`;
  // Where any version of it is asked for.
  const address = new RegExp(`^/static/${name}-[0-9a-f]{12}\\.${extension}$`);
  const gzip = gzipSync(source, { level: 9 });
  const brotli = brotliCompressSync(source, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
  const body = { plain: () => source, gzip: () => gzip, brotli: () => brotli };

  return {
    href,
    /**
     * @returns the file when `asked` is its own address, else null. A page of an older version may ask for the
     *   older name while several processes are being replaced: the current content is better than none.
     */
    answer: (asked: string): PublicAnswer | null => {
      if (!address.test(asked)) return null;
      const cacheControl = asked === href ? 'public, max-age=31536000, immutable' : 'no-cache';
      return {
        status: 200,
        type: TYPES[extension],
        body,
        headers: { 'Cache-Control': cacheControl },
      };
    },
  };
};

export type Asset = ReturnType<typeof loadAsset>;
