import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ExtractFormat } from '../../../shared/contracts/extracts';
import { getService } from '../get-service';
import { toEntry, type ExtractRecord } from './record';

const TYPES: Record<ExtractFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  'csv-semicolon': 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/jsonl; charset=utf-8',
};

export interface ExtractFile {
  filename: string;
  type: string;
  body: Readable;
  /** True when the body is compressed on the way. */
  isGzip: boolean;
  length: number;
}

/** The files of exports, read piece by piece from the database. */
export const createExtractFilesService = ({ strapi }: { strapi: Core.Strapi }) => {
  async function* readChunks({ id, chunkCount }: ExtractRecord): AsyncGenerator<Buffer> {
    for (let position = 0; position < chunkCount; position += 1) {
      const row: { data: Buffer } | undefined = await strapi.db
        .connection('extract_chunks')
        .withSchema('monavis')
        .where({ extract_id: id, position })
        .first('data');
      // A file that is cut short must not look whole.
      if (!row) throw new Error(`Export ${id} was deleted while somebody took it.`);
      yield row.data;
    }
  }

  const refusalOf = ({ state, error }: ReturnType<typeof toEntry>): string => {
    if (state === 'expired') return 'Ce fichier n’est plus gardé : demandez un nouvel export.';
    if (state === 'cancelled') return 'Cet export a été annulé.';
    return state === 'failed'
      ? `Cet export a échoué. ${error}`
      : 'Cet export n’est pas encore prêt.';
  };

  return {
    /**
     * @param acceptsGzip - whether the text of a file may be sent as it is kept
     * @throws NotFoundError unless this agent has such a file
     */
    async open(
      { numero, id, userId }: { numero: number; id: number; userId: number },
      acceptsGzip: boolean
    ): Promise<ExtractFile> {
      const extracts = getService('extracts', { strapi });
      const record = await extracts.find(numero, id, userId);
      const entry = toEntry(record);
      if (entry.state !== 'ready') throw new errors.NotFoundError(refusalOf(entry));
      await extracts.recordDownload(record);
      const kept = Readable.from(readChunks(record), { objectMode: false });
      const isText = record.format !== 'xlsx';
      const isUnzipped = isText && !acceptsGzip;
      return {
        filename: entry.filename,
        type: TYPES[record.format],
        body: isUnzipped ? kept.compose(createGunzip()) : kept,
        isGzip: isText && acceptsGzip,
        length: isUnzipped ? Number(record.size) : record.bytes,
      };
    },
  };
};
