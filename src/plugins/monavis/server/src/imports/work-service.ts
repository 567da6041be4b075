import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { getService } from '../get-service';
import { createAdministrationNames } from './administration-names';
import {
  ADMINISTRATIONS_SQL,
  CHANGE_SQL,
  CREATE_SQL,
  LOCK_SQL,
  NUMBER_SQL,
  STALE_CREATIONS_SQL,
  STALE_SQL,
  UNDO_ADMINISTRATIONS_SQL,
  UNDO_CHANGES_SQL,
  UNDO_CREATIONS_SQL,
} from './apply-sql';
import { classify, type Match } from './classify';
import { CLASSIFY_SQL, MATCH_SQL, REPEATED_SQL, TAKEN_REFERENCES_SQL } from './imports-sql';
import { readCells, type Mapping } from './mapping';

/** Lines of one statement: some hundred milliseconds, and some megabytes. */
const SLICE = 1_000;

type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];

interface ImportRecord {
  id: number;
  filename: string;
  decided_by: number | null;
  state: string;
  mapping: Mapping;
}

interface Line {
  line: number;
  cells: string[];
}

/** The long work of imports, done by jobs. Each of them may be started twice: the state says what is left to do. */
export const createImportWorkService = ({ strapi }: { strapi: Core.Strapi }) => {
  const imports = () => strapi.db.connection('imports').withSchema('monavis');
  const lines = () => strapi.db.connection('import_rows').withSchema('monavis');

  /** Outside of the transaction under way, so that the panel sees it. */
  const tell = (id: number, done: number): Promise<number> =>
    imports().where({ id }).update({ done });

  /** Works on a state; whatever stops it is said in the panel, and nothing of the work is kept. */
  const workOn = async (
    id: number,
    state: string,
    work: (record: ImportRecord) => Promise<void>
  ): Promise<void> => {
    const record: ImportRecord | undefined = await imports().where({ id, state }).first();
    if (!record) return;
    try {
      await work(record);
    } catch (error) {
      const isSaid = error instanceof errors.ApplicationError;
      if (!isSaid) strapi.log.error(`Import ${id}: ${String(error)}`);
      await imports()
        .where({ id })
        .update({
          state: state === 'undoing' ? 'applied' : 'failed',
          error: isSaid ? error.message : 'Le travail a échoué. Rien n’a été écrit : recommencez.',
        });
    }
  };

  const namesOf = async (id: number, mapping: Mapping) => {
    const known = await strapi.db.connection('administrations').select('name', 'acronym');
    const { rows } = await strapi.db.connection.raw(
      'select distinct cells[:column] as cell from monavis.import_rows where import_id = :id',
      { id, column: mapping.indexOf('administration') + 1 }
    );
    const cells = rows.map(({ cell }: { cell: string | null }) => cell ?? '');
    return createAdministrationNames(known, cells);
  };

  const analyseSlice = async (
    id: number,
    slice: Line[],
    mapping: Mapping,
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
    const { connection } = strapi.db;
    const found = await connection.raw(MATCH_SQL, { rows: JSON.stringify(asked) });
    const matches = new Map<number, Match>(
      found.rows.map((match: Match & { line: number }) => [match.line, match])
    );
    const rows = readings.map(({ line, reading }) => ({
      line,
      ...classify(reading, matches.get(line)),
    }));
    await connection.raw(CLASSIFY_SQL, { id, rows: JSON.stringify(rows) });
  };

  /** Calls a statement for each slice of lines. */
  const bySlices = async (id: number, work: (slice: object) => Promise<void>): Promise<void> => {
    const [{ last }] = await lines().where({ import_id: id }).max('line as last');
    const [{ total }] = await imports().where({ id }).select('total');
    for (let from = 0; from < last; from += SLICE) {
      await work({ id, from, to: from + SLICE });
      await tell(id, Math.min(Math.round(((from + SLICE) / last) * total), total));
    }
  };

  const refuseStale = async (trx: Transaction, id: number): Promise<void> => {
    for (const statement of [STALE_SQL, STALE_CREATIONS_SQL]) {
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
    action: 'import.applied' | 'import.undone'
  ): Promise<void> => {
    const { counts, kept } = await getService('imports', { strapi }).find(id);
    await getService('audit', { strapi }).record({
      actorId,
      action,
      subject: { type: 'import', id, name: filename },
      after:
        action === 'import.applied'
          ? { créées: counts.create, modifiées: counts.change, 'lignes en erreur': counts.error }
          : { 'lignes gardées': kept },
    });
  };

  return {
    /** Classes every line. */
    analyse: (id: number): Promise<void> =>
      workOn(id, 'analysing', async ({ mapping }) => {
        // A référentiel that was just loaded: without its statistics, every line would read it whole.
        await strapi.db.connection.raw('analyze demarches');
        const nameOf = await namesOf(id, mapping);
        let done = 0;
        for (let after = 0; ;) {
          const slice: Line[] = await lines()
            .where({ import_id: id })
            .where('line', '>', after)
            .orderBy('line')
            .limit(SLICE)
            .select('line', 'cells');
          if (slice.length === 0) break;
          await analyseSlice(id, slice, mapping, nameOf);
          after = slice[slice.length - 1].line;
          done += slice.length;
          await tell(id, done);
        }
        const { connection } = strapi.db;
        await connection.raw(TAKEN_REFERENCES_SQL, { id });
        await connection.raw(REPEATED_SQL, { id });
        await imports().where({ id, state: 'analysing' }).update({ state: 'ready' });
      }),

    /** Writes what the preview showed, in one transaction. */
    apply: (id: number): Promise<void> =>
      workOn(id, 'applying', async (importRecord) => {
        await strapi.db.transaction(async ({ trx }) => {
          // The lock of additions: nobody adds the same meanwhile, and imports are applied one after the other.
          await trx.raw(`select pg_advisory_xact_lock(hashtextextended('monavis:additions', 0))`);
          await trx.raw(LOCK_SQL, { id });
          await refuseStale(trx, id);
          const { rows } = await trx.raw(ADMINISTRATIONS_SQL, { id });
          await bySlices(id, async (slice) => {
            for (const statement of [CHANGE_SQL, NUMBER_SQL, CREATE_SQL]) {
              await trx.raw(statement, slice);
            }
          });
          await record(importRecord, 'import.applied');
          await trx.raw(
            `update monavis.imports set state = 'applied', applied_at = now(),
               new_administrations = array(select json_array_elements_text(cast(? as json))) where id = ?`,
            [JSON.stringify(rows[0].names), id]
          );
        });
      }),

    /** Takes back what was applied, but what changed since. */
    undo: (id: number): Promise<void> =>
      workOn(id, 'undoing', async (importRecord) => {
        await strapi.db.transaction(async ({ trx }) => {
          await trx.raw(`select pg_advisory_xact_lock(hashtextextended('monavis:additions', 0))`);
          let undone = 0;
          await bySlices(id, async (slice) => {
            for (const statement of [UNDO_CHANGES_SQL, UNDO_CREATIONS_SQL]) {
              undone += (await trx.raw(statement, slice)).rows[0].n;
            }
          });
          await trx.raw(UNDO_ADMINISTRATIONS_SQL, { id });
          await trx.raw(
            `update monavis.imports set state = 'undone', undone_at = now(), kept = (
               select cast(count(*) as integer) from monavis.import_rows
               where import_id = :id and outcome in ('create', 'change')) - :undone where id = :id`,
            { id, undone }
          );
          await record(importRecord, 'import.undone');
        });
      }),
  };
};
