import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';

interface UploadedFile {
  filepath: string;
}
type Uploads = Record<string, UploadedFile | UploadedFile[]>;

/**
 * Removes the files of a request when it is answered, whatever the answer: Strapi writes them before it looks at the
 * session, and forgets those of refused requests and of other fields than « files ». Placed right after `strapi::body`.
 */
export const createUploadsRemoval: Core.MiddlewareFactory = () => async (ctx, next) => {
  const { files = {} } = ctx.request as { files?: Uploads };
  const uploads = Object.values(files).flat();
  try {
    await next();
  } finally {
    await Promise.all(uploads.map(({ filepath }) => rm(filepath, { force: true })));
  }
};
