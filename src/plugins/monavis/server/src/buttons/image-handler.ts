import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { assertRead, type PublicHandler } from '../site/guard';

const TYPES = {
  'bouton-bleu.svg': 'image/svg+xml',
  'bouton-blanc.svg': 'image/svg+xml',
  'bouton-bleu.png': 'image/png',
  'bouton-blanc.png': 'image/png',
};

/** Pages of other sites show these images (embed contract, spec §6): Strapi's headers would forbid it. */
const HEADERS = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/**
 * @param publicFolder - absolute path of the folder of public files
 * @returns the handler of the button's images, for the public front; read once, they stay in memory
 */
export const createImageHandler = (publicFolder: string): PublicHandler => {
  const images = new Map(
    Object.entries(TYPES).map(([name, type]) => {
      const source = readFileSync(path.join(publicFolder, 'static', name));
      const packed = gzipSync(source, { level: 9 });
      const body = { plain: () => source, gzip: () => packed };
      return [`/static/${name}`, { status: 200, type, body, headers: HEADERS }];
    })
  );

  return async (ctx) => {
    const image = images.get(ctx.path);
    if (!image) return null;
    assertRead(ctx);
    return image;
  };
};
