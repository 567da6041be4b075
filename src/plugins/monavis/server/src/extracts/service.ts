import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ExtractEntry, ExtractFormat } from '../../../shared/contracts/extracts';
import type { ReviewFilter } from '../../../shared/contracts/reviews';
import { getConfig } from '../config';
import { getService } from '../get-service';
import { matchingOf } from '../reviews/matching';
import {
  ABANDON_SQL,
  CLOSE_SQL,
  EMPTY_SQL,
  EXPIRE_SQL,
  FORGET_SQL,
  INSERT_SQL,
  LIST_SQL,
  ONE_SQL,
} from './extracts-sql';
import { INTERRUPTED } from './failure-reason';
import { wordFilter } from './filter-words';
import { createGate } from './gate';
import { HISTORY_DAYS, KEPT_FILES, LISTED_EXTRACTS, OPEN_EXTRACTS } from './limits';
import { toEntry, type ExtractRecord } from './record';

export const UNKNOWN_EXTRACT = 'Cet export n’existe pas.';

/** A job takes over what was not ready by then. */
const DIRECT_WITHIN_MS = 30_000;
const DIRECT_AT_A_TIME = 2;

/** To know whether an export is small; beyond, it is a job's. */
const COUNT_WITHIN = '2s';
const QUERY_CANCELED = '57014';

interface Asked {
  format: ExtractFormat;
  filter: ReviewFilter;
}

/** « Exports »: what agents take away, who asked for it, and until when it is kept. */
export const createExtractsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const { connection } = strapi.db;
  const direct = createGate(DIRECT_AT_A_TIME);

  /** @throws NotFoundError unless it is an export of this démarche asked for by this agent */
  const find = async (numero: number, id: number, userId: number): Promise<ExtractRecord> => {
    const { rows } = await connection.raw(ONE_SQL, { id });
    const record: ExtractRecord | undefined = rows.at(0);
    if (!record || record.userId !== userId || record.numero !== numero) {
      throw new errors.NotFoundError(UNKNOWN_EXTRACT);
    }
    return record;
  };

  const isSmall = async (numero: number, filter: ReviewFilter, userId: number) => {
    const limit = getConfig('extractDirectLimit', { strapi });
    const { sql, bindings } = matchingOf(numero, filter, { userId });
    try {
      return await connection.transaction(async (trx) => {
        await trx.raw(`set local statement_timeout = '${COUNT_WITHIN}'`);
        // A démarche that has most of the reviews would be counted through those of all the others.
        await trx.raw('set local enable_seqscan = off');
        const { rows } = await trx.raw(
          `select count(*) <= :limit as "isSmall"
           from (select 1 from reviews r where ${sql} limit :limit + 1) counted`,
          { ...bindings, limit }
        );
        return rows[0].isSmall as boolean;
      });
    } catch (error) {
      if ((error as { code?: string }).code === QUERY_CANCELED) return false;
      throw error;
    }
  };

  const note = async (
    action: 'extract.asked' | 'extract.downloaded' | 'extract.cancelled',
    {
      id,
      numero,
      userId,
      format,
      filter,
    }: Omit<Asked, never> & Pick<ExtractRecord, 'id' | 'numero' | 'userId'>
  ): Promise<void> => {
    const { title } = await getService('demarches', { strapi }).find(numero);
    await getService('audit', { strapi }).record({
      actorId: userId,
      action,
      subject: { type: 'demarche', id: numero, name: title },
      after: { export: id, format, filtres: wordFilter(filter) },
    });
  };

  const runDirectly = async (id: number): Promise<void> => {
    const signal = AbortSignal.timeout(DIRECT_WITHIN_MS);
    try {
      await direct(() =>
        getService('extractWork', { strapi }).run(id, { signal, isMailed: false })
      );
    } catch (error) {
      strapi.log.warn(`Export ${id} is left to a job: ${String(error)}`);
    }
  };

  return {
    find,

    /** Those of this agent on this démarche, newest first. */
    async list(numero: number, userId: number): Promise<ExtractEntry[]> {
      const { rows } = await connection.raw(LIST_SQL, { numero, userId, limit: LISTED_EXTRACTS });
      return rows.map((record: ExtractRecord) => toEntry(record));
    },

    /**
     * Asks for an export: ready at once when it is small, else a job writes it, whichever process runs it.
     *
     * @throws ApplicationError when this agent has several under way
     */
    async create(numero: number, userId: number, { format, filter }: Asked): Promise<ExtractEntry> {
      const isDirect = await isSmall(numero, filter, userId);
      const id = await strapi.db.transaction(async ({ trx }) => {
        // One at a time for each agent, so that the limit holds.
        await trx.raw(`select pg_advisory_xact_lock(hashtextextended('monavis:extracts', ?))`, [
          userId,
        ]);
        const open = await trx('extracts')
          .withSchema('monavis')
          .where({ user_id: userId })
          .whereIn('state', ['waiting', 'running'])
          .count({ n: '*' });
        if (Number(open[0].n) >= OPEN_EXTRACTS) {
          throw new errors.ApplicationError(
            'Trois de vos exports sont déjà en préparation : attendez qu’ils soient prêts, ou annulez-en un.'
          );
        }
        const inserted = await trx.raw(INSERT_SQL, {
          numero,
          userId,
          format,
          filter: JSON.stringify(filter),
        });
        const extractId: number = inserted.rows[0].id;
        await note('extract.asked', { id: extractId, numero, userId, format, filter });
        // Of a small one too: should this process end before it is ready, another one finishes it.
        await getService('jobs', { strapi }).enqueue(
          'extracts:write',
          { id: extractId },
          {
            key: `extract:${extractId}`,
            // One file at a time, whatever the number of processes: the votes share the database.
            queue: 'extracts',
            runAt: isDirect ? new Date(Date.now() + 2 * DIRECT_WITHIN_MS) : undefined,
          }
        );
        return extractId;
      });
      if (isDirect) await runDirectly(id);
      await connection.raw(EXPIRE_SQL, { userId, kept: KEPT_FILES });
      return toEntry(await find(numero, id, userId));
    },

    /** @throws ApplicationError when it is over already */
    async cancel(numero: number, id: number, userId: number): Promise<ExtractEntry> {
      const record = await find(numero, id, userId);
      await strapi.db.transaction(async ({ trx }) => {
        const { rowCount } = await trx.raw(CLOSE_SQL, { id, state: 'cancelled', error: null });
        if (rowCount === 0) {
          throw new errors.ApplicationError('Cet export est déjà terminé : rechargez la page.');
        }
        await trx.raw(EMPTY_SQL, { id });
        await note('extract.cancelled', record);
      });
      return toEntry(await find(numero, id, userId));
    },

    /** Notes who takes a file away. */
    recordDownload: (record: ExtractRecord): Promise<void> => note('extract.downloaded', record),

    /** Every hour: deletes what is over, and says of what nobody works on that it failed. */
    async purge(): Promise<void> {
      await connection.raw(ABANDON_SQL, { error: INTERRUPTED });
      await connection.raw(EXPIRE_SQL, { userId: null, kept: KEPT_FILES });
      await connection.raw(FORGET_SQL, { days: HISTORY_DAYS });
    },
  };
};
