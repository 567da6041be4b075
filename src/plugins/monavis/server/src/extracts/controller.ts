import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { ExtractAnswer, ExtractsAnswer } from '../../../shared/contracts/extracts';
import type { AdminContext } from '../access/admin-context';
import { parseId } from '../access/parse-id';
import { parseNumero } from '../catalogue/numero';
import { getConfig } from '../config';
import { getService } from '../get-service';
import { reviewFilterSchema } from '../reviews/schema';
import { KEPT_DAYS } from './limits';
import { createExtractSchema } from './schema';
import { UNKNOWN_EXTRACT } from './service';

interface DownloadContext extends AdminContext {
  acceptsEncodings: (...encodings: string[]) => string | false;
  set: (headers: Record<string, string>) => void;
}

export const createExtractsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const extracts = () => getService('extracts', { strapi });
  const idOf = ({ params }: AdminContext): number => parseId(params.id, UNKNOWN_EXTRACT);

  return {
    async list(ctx: AdminContext): Promise<void> {
      const data = await extracts().list(parseNumero(ctx.params.numero), ctx.state.user.id);
      const directLimit = getConfig('extractDirectLimit', { strapi });
      ctx.body = { data, meta: { directLimit, keptDays: KEPT_DAYS } } satisfies ExtractsAnswer;
    },

    async create(ctx: AdminContext): Promise<void> {
      const numero = parseNumero(ctx.params.numero);
      const { format } = validateZodSchema(createExtractSchema)(ctx.request.body);
      const filter = validateZodSchema(reviewFilterSchema)(ctx.query);
      const data = await extracts().create(numero, ctx.state.user.id, { format, filter });
      ctx.body = { data, meta: undefined } satisfies ExtractAnswer;
    },

    async cancel(ctx: AdminContext): Promise<void> {
      const numero = parseNumero(ctx.params.numero);
      const data = await extracts().cancel(numero, idOf(ctx), ctx.state.user.id);
      ctx.body = { data, meta: undefined } satisfies ExtractAnswer;
    },

    async download(ctx: DownloadContext): Promise<void> {
      const numero = parseNumero(ctx.params.numero);
      const asked = { numero, id: idOf(ctx), userId: ctx.state.user.id };
      const acceptsGzip = ctx.acceptsEncodings('gzip', 'identity') === 'gzip';
      const file = await getService('extractFiles', { strapi }).open(asked, acceptsGzip);
      ctx.set({
        'Content-Type': file.type,
        'Content-Disposition': `attachment; filename="${file.filename}"`,
        'Cache-Control': 'private, no-store',
        Vary: 'Accept-Encoding',
        'Content-Length': String(file.length),
        ...(file.isGzip && { 'Content-Encoding': 'gzip' }),
      });
      ctx.body = file.body;
    },
  };
};
