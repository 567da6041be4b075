import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { BYTE_ORDER_MARK } from '../../../shared/byte-order-mark';
import {
  IMPORT_FIELDS,
  type ImportField,
  type ImportOutcome,
  type ImportRow,
} from '../../../shared/contracts/imports';
import { toCsvLine } from '../../../shared/csv-line';
import { getService } from '../get-service';
import { EXPORT_SQL } from './apply-sql';
import { FIELDS, toCell, type Values } from './fields';
import { REPORT_SQL } from './imports-sql';

const PAGE_SIZE = 1_000;

const OUTCOMES: Record<ImportOutcome, string> = {
  create: 'créée',
  change: 'modifiée',
  unchanged: 'inchangée',
  error: 'erreur',
};

const isField = (name: string): name is ImportField => IMPORT_FIELDS.some((one) => one === name);

const wordValues = (values: Values | null): string =>
  Object.entries(values ?? {})
    .flatMap(([name, value]) => (isField(name) ? `${FIELDS[name].header} : ${toCell(value)}` : []))
    .join('\n');

/** Files that éditeurs download, written as they are read. */
export const createImportFilesService = ({ strapi }: { strapi: Core.Strapi }) => {
  async function* exportLines(): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + toCsvLine(IMPORT_FIELDS.map((field) => FIELDS[field].header));
    for (let after = 0; ;) {
      const { rows }: { rows: (Values & { numero: number })[] } = await strapi.db.connection.raw(
        EXPORT_SQL,
        { after, limit: PAGE_SIZE }
      );
      if (rows.length === 0) return;
      yield rows.map((row) => toCsvLine(IMPORT_FIELDS.map((field) => toCell(row[field])))).join('');
      after = rows[rows.length - 1].numero;
    }
  }

  async function* reportLines(id: number): AsyncGenerator<string> {
    yield (
      BYTE_ORDER_MARK + toCsvLine(['ligne', 'resultat', 'numero', 'nom', 'motif', 'avant', 'apres'])
    );
    for (let after = 0; ;) {
      const { rows }: { rows: ImportRow[] } = await strapi.db.connection.raw(REPORT_SQL, {
        id,
        after,
        limit: PAGE_SIZE,
      });
      if (rows.length === 0) return;
      yield rows
        .map(({ line, outcome, numero, title, reason, before, after }: ImportRow) =>
          toCsvLine([
            line,
            OUTCOMES[outcome] ?? '',
            numero,
            title,
            reason,
            wordValues(before),
            wordValues(after),
          ])
        )
        .join('');
      after = rows[rows.length - 1].line;
    }
  }

  return {
    /** The référentiel, in the columns that an import reads. */
    exportCatalogue: (): Readable => Readable.from(exportLines()),

    /** What became of each line. @throws NotFoundError without such an import */
    async report(id: number): Promise<Readable> {
      await getService('imports', { strapi }).find(id);
      return Readable.from(reportLines(id));
    },
  };
};
