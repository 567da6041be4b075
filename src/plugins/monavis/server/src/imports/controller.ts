import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { ImportAnswer, ImportsAnswer } from '../../../shared/contracts/imports';
import type { AdminContext } from '../access/admin-context';
import { parseId } from '../access/parse-id';
import { getService } from '../get-service';
import { FileRefusal } from './file-refusal';
import { applyImportSchema, importMappingSchema, importRowsQuerySchema } from './schema';
import { UNKNOWN_IMPORT } from './service';

/** 50,000 full lines take some forty. */
const MAX_MEGABYTES = 64;

interface UploadedFile {
  filepath: string;
  originalFilename: string | null;
  size: number;
}

interface UploadContext extends AdminContext {
  request: AdminContext['request'] & {
    files?: { files?: UploadedFile | UploadedFile[] };
  };
}

interface DownloadContext extends AdminContext {
  set: (name: string, value: string) => void;
}

const idOf = ({ params }: AdminContext): number => parseId(params.id, UNKNOWN_IMPORT);

const fileOf = ({ request }: UploadContext): UploadedFile => {
  const file = request.files?.files;
  if (!file || Array.isArray(file)) throw new FileRefusal('Choisissez un fichier CSV.');
  if (file.size > MAX_MEGABYTES * 1024 * 1024) {
    throw new FileRefusal(`Ce fichier dépasse ${MAX_MEGABYTES} Mo : partagez-le en plusieurs.`);
  }
  return file;
};

export const createImportsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const imports = () => getService('imports', { strapi });
  const nameDownload = (ctx: DownloadContext, name: string): void => {
    ctx.set('Content-Type', 'text/csv; charset=utf-8');
    ctx.set('Content-Disposition', `attachment; filename="${name}"`);
  };

  return {
    async list(ctx: AdminContext): Promise<void> {
      ctx.body = { data: await imports().list(), meta: undefined } satisfies ImportsAnswer;
    },

    async find(ctx: AdminContext): Promise<void> {
      ctx.body = { data: await imports().find(idOf(ctx)), meta: undefined } satisfies ImportAnswer;
    },

    async upload(ctx: UploadContext): Promise<void> {
      const { filepath, originalFilename } = fileOf(ctx);
      const name = originalFilename ?? 'import.csv';
      const data = await imports().upload(filepath, name, ctx.state.user.id);
      ctx.body = { data, meta: undefined } satisfies ImportAnswer;
    },

    async map(ctx: AdminContext): Promise<void> {
      const { mapping } = validateZodSchema(importMappingSchema)(ctx.request.body);
      const data = await imports().setMapping(idOf(ctx), mapping);
      ctx.body = { data, meta: undefined } satisfies ImportAnswer;
    },

    async rows(ctx: AdminContext): Promise<void> {
      const query = validateZodSchema(importRowsQuerySchema)(ctx.query);
      ctx.body = await imports().rows(idOf(ctx), query);
    },

    async apply(ctx: AdminContext): Promise<void> {
      const body = validateZodSchema(applyImportSchema)(ctx.request.body);
      const data = await imports().apply(idOf(ctx), body, ctx.state.user.id);
      ctx.body = { data, meta: undefined } satisfies ImportAnswer;
    },

    async undo(ctx: AdminContext): Promise<void> {
      const data = await imports().undo(idOf(ctx), ctx.state.user.id);
      ctx.body = { data, meta: undefined } satisfies ImportAnswer;
    },

    async report(ctx: DownloadContext): Promise<void> {
      const id = idOf(ctx);
      const body = await getService('importFiles', { strapi }).report(id);
      nameDownload(ctx, `rapport-import-${id}.csv`);
      ctx.body = body;
    },

    async exportCatalogue(ctx: DownloadContext): Promise<void> {
      nameDownload(ctx, 'referentiel.csv');
      ctx.body = getService('importFiles', { strapi }).exportCatalogue();
    },
  };
};
