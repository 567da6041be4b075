import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { lockAdditions } from '../additions/lock';
import type { ImportState } from '../../../shared/contracts/imports';
import type { AuditFacts } from '../../../shared/contracts/audit';
import type { Transaction } from '../database/transaction';
import { getService } from '../get-service';
import { createAdministrationNames } from './administration-names';
import {
  ADMINISTRATIONS_SQL,
  CHANGE_SQL,
  CREATE_SQL,
  KEEP_SQL,
  LOCK_SQL,
  NUMBER_SQL,
  STALE_CREATIONS_SQL,
  STALE_REFERENCES_SQL,
  STALE_SQL,
  UNDO_ADMINISTRATIONS_SQL,
  UNDO_CHANGES_SQL,
  UNDO_CREATIONS_SQL,
} from './apply-sql';
import { MAX_NAME } from './fields';
import { classify, type Match } from './classify';
import {
  CELLS_SQL,
  CLASSIFY_SQL,
  MATCH_SQL,
  REPEATED_SQL,
  TAKEN_REFERENCES_SQL,
  TWINS_SQL,
} from './imports-sql';
import { readCells, type Mapping } from './mapping';
import { createProgress, type Progress } from './progress';

/** Lines of one statement: some hundred milliseconds, and some megabytes. */
const SLICE = 1_000;

interface ImportRecord {
  id: number;
  filename: string;
  decided_by: number | null;
  state: string;
  mapping: Mapping;
  total: number;
}

interface Line {
  line: number;
  cells: string[];
}

/** What the work leaves on the import, besides its lines. */
interface NextState {
  state: ImportState;
  [column: string]: unknown;
}

const linesOf = (trx: Transaction, id: number) =>
  trx('import_rows').withSchema('monavis').where({ import_id: id });

/** The long work of imports, done by jobs. Each of them may be started twice: the state says what is left to do. */
export const createImportWorkService = ({ strapi }: { strapi: Core.Strapi }) => {
  const inState = (trx: Transaction, id: number, state: string) =>
    trx('imports').withSchema('monavis').where({ id, state });

  /**
   * Works on a state, in one transaction that ends in the next one; whatever stops it is said in the panel, and nothing of
   * the work is kept. Of two runs, the second one waits, then finds nothing left to do.
   */
  const workOn = async (
    id: number,
    state: ImportState,
    work: (trx: Transaction, record: ImportRecord, progress: Progress) => Promise<NextState>
  ): Promise<void> => {
    try {
      await strapi.db.transaction(async ({ trx }) => {
        await trx.raw(`select pg_advisory_xact_lock(hashtextextended('monavis:import', ?))`, [id]);
        const record: ImportRecord | undefined = await inState(trx, id, state).first();
        if (!record) return;
        const progress = createProgress({ strapi, id, state });
        const next = await work(trx, record, progress);
        const touched = await inState(trx, id, state).update({ ...next, done: record.total });
        if (touched === 0) throw new Error(`it is not « ${state} » any more`);
      });
    } catch (error) {
      const isSaid = error instanceof errors.ApplicationError;
      if (!isSaid) strapi.log.error(`Import ${id}: ${String(error)}`);
      await strapi.db
        .connection('imports')
        .withSchema('monavis')
        .where({ id, state })
        .update({
          state: state === 'undoing' ? 'applied' : 'failed',
          error: isSaid ? error.message : 'Le travail a échoué. Rien n’a été écrit : recommencez.',
        });
    }
  };

  const namesOf = async (trx: Transaction, { id, mapping }: ImportRecord) => {
    const known = await trx('administrations').select('name', 'acronym');
    const { rows } = await trx.raw(CELLS_SQL, {
      id,
      column: mapping.indexOf('administration') + 1,
      maximum: MAX_NAME,
    });
    const cells = rows.map(({ cell }: { cell: string }) => cell);
    return createAdministrationNames(known, cells);
  };

  const analyseSlice = async (
    trx: Transaction,
    { id, mapping }: ImportRecord,
    slice: Line[],
    nameOf: (cell: string) => string
  ): Promise<void> => {
    const readings = slice.map(({ line, cells }) => {
      const reading = readCells(cells, mapping);
      if ('values' in reading && typeof reading.values.administration === 'string') {
        reading.values.administration = nameOf(reading.values.administration);
      }
      return { line, reading };
    });
    const asked = readings.flatMap(({ line, reading }) =>
      'values' in reading ? { ...reading.values, line } : []
    );
    const found = await trx.raw(MATCH_SQL, { rows: JSON.stringify(asked) });
    const matches = new Map<number, Match>(
      found.rows.map((match: Match & { line: number }) => [match.line, match])
    );
    const rows = readings.map(({ line, reading }) => ({
      line,
      ...classify(reading, matches.get(line)),
    }));
    await trx.raw(CLASSIFY_SQL, { id, rows: JSON.stringify(rows) });
  };

  /** Calls statements for each slice of lines, and tells how far they are. */
  const bySlices = async (
    trx: Transaction,
    { id, total }: ImportRecord,
    progress: Progress,
    work: (slice: object) => Promise<void>
  ): Promise<void> => {
    const [{ last }] = await linesOf(trx, id).max('line as last');
    for (let from = 0; from < last; from += SLICE) {
      await work({ id, from, to: from + SLICE });
      progress.tell(Math.min(Math.round(((from + SLICE) / last) * total), total));
    }
  };

  const refuseStale = async (trx: Transaction, id: number): Promise<void> => {
    for (const statement of [STALE_SQL, STALE_REFERENCES_SQL, STALE_CREATIONS_SQL]) {
      const { rows } = await trx.raw(statement, { id });
      if (rows.length > 0) {
        throw new errors.ApplicationError(
          `La démarche n° ${rows[0].numero} (ligne ${rows[0].line}) a changé depuis l’analyse : analysez de nouveau le fichier.`
        );
      }
    }
  };

  const record = async (
    { id, filename, decided_by: actorId }: ImportRecord,
    action: 'import.applied' | 'import.undone',
    after: AuditFacts
  ): Promise<void> => {
    const subject = { type: 'import', id, name: filename } as const;
    await getService('audit', { strapi }).record({ actorId, action, subject, after });
  };

  return {
    /** Classes every line. */
    async analyse(id: number): Promise<void> {
      // A référentiel that was just loaded: without its statistics, every line would read it whole.
      await strapi.db.connection.raw('analyze demarches');
      await workOn(id, 'analysing', async (trx, importRecord, progress) => {
        const nameOf = await namesOf(trx, importRecord);
        let done = 0;
        for (let after = 0; ;) {
          const slice: Line[] = await linesOf(trx, id)
            .where('line', '>', after)
            .orderBy('line')
            .limit(SLICE)
            .select('line', 'cells');
          if (slice.length === 0) break;
          await analyseSlice(trx, importRecord, slice, nameOf);
          after = slice[slice.length - 1].line;
          done += slice.length;
          progress.tell(done);
        }
        for (const statement of [TAKEN_REFERENCES_SQL, REPEATED_SQL, TWINS_SQL]) {
          await trx.raw(statement, { id });
        }
        return { state: 'ready' };
      });
    },

    /** Writes what the preview showed, in one transaction. */
    apply: (id: number): Promise<void> =>
      workOn(id, 'applying', async (trx, importRecord, progress) => {
        await lockAdditions(trx);
        await trx.raw(LOCK_SQL, { id });
        await refuseStale(trx, id);
        const { rows } = await trx.raw(ADMINISTRATIONS_SQL, { id });
        await bySlices(trx, importRecord, progress, async (slice) => {
          for (const statement of [KEEP_SQL, CHANGE_SQL, NUMBER_SQL, CREATE_SQL]) {
            await trx.raw(statement, slice);
          }
        });
        const { counts } = await getService('imports', { strapi }).find(id);
        await record(importRecord, 'import.applied', {
          créées: counts.create,
          modifiées: counts.change,
          'lignes en erreur': counts.error,
        });
        return { state: 'applied', applied_at: trx.fn.now(), new_administrations: rows[0].names };
      }),

    /** Takes back what was applied, but what changed since. */
    undo: (id: number): Promise<void> =>
      workOn(id, 'undoing', async (trx, importRecord, progress) => {
        await lockAdditions(trx);
        let undone = 0;
        await bySlices(trx, importRecord, progress, async (slice) => {
          for (const statement of [UNDO_CHANGES_SQL, UNDO_CREATIONS_SQL]) {
            undone += (await trx.raw(statement, slice)).rows[0].n;
          }
        });
        await trx.raw(UNDO_ADMINISTRATIONS_SQL, { id });
        const { counts } = await getService('imports', { strapi }).find(id);
        const kept = counts.create + counts.change - undone;
        await record(importRecord, 'import.undone', { 'lignes gardées': kept });
        return { state: 'undone', undone_at: trx.fn.now(), kept };
      }),
  };
};
