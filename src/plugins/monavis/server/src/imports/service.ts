import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  ApplyImportBody,
  ImportEntry,
  ImportRow,
  ImportRowsAnswer,
  ImportRowsQuery,
  ImportState,
} from '../../../shared/contracts/imports';
import type { Transaction } from '../database/transaction';
import { getService } from '../get-service';
import { FileRefusal } from './file-refusal';
import { IMPORTS_SQL, INSERT_IMPORT_SQL, INSERT_ROWS_SQL, ROWS_SQL } from './imports-sql';
import { guessMapping, isUsableMapping, refuseUnusableColumns, type Mapping } from './mapping';
import { readFileRows, type FileRow } from './read-file';
import { sniffFile } from './sniff-file';

export const UNKNOWN_IMPORT = 'Cet import n’existe pas.';

const PAGE_SIZE = 50;
const BATCH = 500;

type EntryRow = Omit<ImportEntry, 'createdAt' | 'appliedAt' | 'undoneAt'> & {
  createdAt: Date;
  appliedAt: Date | null;
  undoneAt: Date | null;
};

const toEntry = ({ createdAt, appliedAt, undoneAt, counts, ...row }: EntryRow): ImportEntry => ({
  ...row,
  createdAt: createdAt.toISOString(),
  appliedAt: appliedAt?.toISOString() ?? null,
  undoneAt: undoneAt?.toISOString() ?? null,
  counts: { ...{ create: 0, change: 0, unchanged: 0, error: 0 }, ...counts },
});

/** Imports of the référentiel: the file, how its columns are read, what it would change, and what became of it. */
export const createImportsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const readEntries = async (id: number | null): Promise<ImportEntry[]> => {
    const { rows } = await strapi.db.transaction(({ trx }) => trx.raw(IMPORTS_SQL, { id }));
    return rows.map(toEntry);
  };

  const find = async (id: number): Promise<ImportEntry> => {
    const [entry] = await readEntries(id);
    if (!entry) throw new errors.NotFoundError(UNKNOWN_IMPORT);
    return entry;
  };

  const storeRows = async (
    trx: Transaction,
    id: number,
    rows: AsyncGenerator<FileRow>
  ): Promise<number> => {
    let total = 0;
    let batch: FileRow[] = [];
    const flush = async () => {
      if (batch.length > 0) await trx.raw(INSERT_ROWS_SQL, { id, rows: JSON.stringify(batch) });
      total += batch.length;
      batch = [];
    };
    for await (const row of rows) {
      batch.push(row);
      if (batch.length === BATCH) await flush();
    }
    await flush();
    if (total === 0) throw new FileRefusal('Ce fichier n’a aucune ligne sous son en-tête.');
    return total;
  };

  /** Goes from one state to another and asks for the work. @throws ApplicationError from any other state */
  const start = async (
    id: number,
    change: { from: readonly ImportState[]; to: ImportState; values?: object },
    job: 'imports:analyse' | 'imports:apply' | 'imports:undo'
  ): Promise<ImportEntry> =>
    strapi.db.transaction(async ({ trx }) => {
      const touched = await trx('imports')
        .withSchema('monavis')
        .where({ id })
        .whereIn('state', change.from)
        .update({ state: change.to, done: 0, error: null, ...change.values });
      if (touched === 0) {
        await find(id);
        throw new errors.ApplicationError('Cet import a changé entre-temps : rechargez la page.');
      }
      await getService('jobs', { strapi }).enqueue(job, { id });
      return find(id);
    });

  return {
    find,
    list: (): Promise<ImportEntry[]> => readEntries(null),

    /**
     * Keeps the lines of a file, and analyses them when its columns are known. Nothing is written to the référentiel.
     *
     * @throws FileRefusal when it is not a CSV of démarches
     */
    async upload(path: string, filename: string, userId: number): Promise<ImportEntry> {
      const { encoding, delimiter } = await sniffFile(path);
      const rows = readFileRows(path, { encoding, delimiter });
      try {
        const header = await rows.next();
        if (header.done) throw new FileRefusal('Ce fichier est vide.');
        const columns = header.value.cells.map((cell) => cell.trim());
        refuseUnusableColumns(columns);
        return await strapi.db.transaction(async ({ trx }) => {
          await trx.raw(
            `delete from monavis.imports where created_at < now() - interval '90 days'`
          );
          const kept = await trx('import_mappings')
            .withSchema('monavis')
            .where({ columns })
            .first();
          const mapping: Mapping = kept?.mapping ?? guessMapping(columns);
          const isUsable = isUsableMapping(mapping);
          const inserted = await trx.raw(INSERT_IMPORT_SQL, {
            filename: filename.slice(0, 255),
            userId,
            state: isUsable ? 'analysing' : 'mapping',
            encoding,
            delimiter,
            columns: JSON.stringify(columns),
            mapping: JSON.stringify(mapping.map((field) => field ?? '')),
          });
          const { id } = inserted.rows[0];
          const total = await storeRows(trx, id, rows);
          await trx('imports').withSchema('monavis').where({ id }).update({ total });
          if (isUsable) await getService('jobs', { strapi }).enqueue('imports:analyse', { id });
          return find(id);
        });
      } finally {
        // Closes a file that was not read to its end.
        await rows.return(undefined);
      }
    },

    /** Says how the columns are read, keeps it for the next file like this one, and analyses again. */
    async setMapping(id: number, mapping: Mapping): Promise<ImportEntry> {
      const { columns } = await find(id);
      if (mapping.length !== columns.length) {
        throw new errors.ValidationError('Chaque colonne du fichier a besoin d’une réponse.');
      }
      if (!isUsableMapping(mapping)) {
        throw new errors.ValidationError(
          'Une colonne doit donner le numéro, la référence ou le nom de la démarche.'
        );
      }
      const from: ImportState[] = ['mapping', 'ready', 'failed'];
      return strapi.db.transaction(async ({ trx }) => {
        const change = { from, to: 'analysing', values: { mapping } } as const;
        const entry = await start(id, change, 'imports:analyse');
        await trx('import_mappings')
          .withSchema('monavis')
          .insert({ columns, mapping })
          .onConflict('columns')
          .merge({ mapping, used_at: new Date() });
        return entry;
      });
    },

    /** One page of lines, of one outcome or of all. */
    async rows(id: number, { outcome, page = 1 }: ImportRowsQuery): Promise<ImportRowsAnswer> {
      const { counts, total } = await find(id);
      const { rows }: { rows: ImportRow[] } = await strapi.db.connection.raw(ROWS_SQL, {
        id,
        outcome: outcome ?? null,
        limit: PAGE_SIZE,
        offset: (page - 1) * PAGE_SIZE,
      });
      return {
        data: rows,
        meta: { page, pageSize: PAGE_SIZE, total: outcome ? counts[outcome] : total },
      };
    },

    /** « Appliquer ». @throws ApplicationError when lines are in error and nobody said to leave them aside */
    async apply(id: number, { skipErrors }: ApplyImportBody, userId: number): Promise<ImportEntry> {
      const { counts, state } = await find(id);
      if (state === 'ready' && counts.error > 0 && !skipErrors) {
        throw new errors.ApplicationError(
          'Des lignes sont en erreur : corrigez le fichier, ou choisissez de les laisser de côté.'
        );
      }
      if (state === 'ready' && counts.create + counts.change === 0) {
        throw new errors.ApplicationError('Ce fichier ne change rien.');
      }
      const values = { decided_by: userId };
      return start(id, { from: ['ready'], to: 'applying', values }, 'imports:apply');
    },

    /** Takes back the last import that was applied. */
    async undo(id: number, userId: number): Promise<ImportEntry> {
      const { isUndoable } = await find(id);
      if (!isUndoable) {
        throw new errors.ApplicationError('Seul le dernier import appliqué peut être annulé.');
      }
      const values = { decided_by: userId };
      return start(id, { from: ['applied'], to: 'undoing', values }, 'imports:undo');
    },
  };
};
