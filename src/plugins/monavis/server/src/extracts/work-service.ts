import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { PERMISSIONS } from '../../../shared/permissions';
import { rightsOfAccount, type AccountRights } from '../access/account-rights';
import { getService } from '../get-service';
import { matchingOf } from '../reviews/matching';
import { canLookFor } from '../reviews/search/search-condition';
import { copySql, countSql, ROWS_A_SHEET } from './copy-sql';
import { BEGIN_SQL, CHUNK_SQL, CLOSE_SQL, EMPTY_SQL, ONE_SQL, READY_SQL } from './extracts-sql';
import { ExtractRefusal, INTERRUPTED, reasonOf } from './failure-reason';
import { inlineBindings } from './inline-bindings';
import { KEPT_DAYS } from './limits';
import type { ExtractRecord } from './record';
import { runWriter } from './writer';

/** Times that the work is begun: a process that dies leaves it to another, a fault of ours ends somewhere. */
const MAX_ATTEMPTS = 5;

/** Somebody cancelled the export, or another process ended it. */
class Stopped extends Error {}

interface RunOptions {
  signal: AbortSignal;
  /** True for a job, whose agent does not wait: he is told by mail. */
  isMailed: boolean;
}

/** Writes the files of exports. It may be asked twice for the same one: a lock and the state say what is left to do. */
export const createExtractWorkService = ({ strapi }: { strapi: Core.Strapi }) => {
  const { connection } = strapi.db;

  const find = async (id: number): Promise<ExtractRecord | undefined> => {
    const { rows } = await connection.raw(ONE_SQL, { id });
    return rows.at(0);
  };

  /** @throws ExtractRefusal when the agent may not, or not any more, read these reviews */
  const checkRights = async ({ userId, numero }: ExtractRecord): Promise<AccountRights> => {
    const rights = await rightsOfAccount(userId, { strapi });
    const { mergedInto } = await getService('demarches', { strapi }).find(numero);
    if (mergedInto !== null) {
      throw new ExtractRefusal(
        `La démarche n° ${numero} est fusionnée dans la démarche n° ${mergedInto} : ses avis y sont.`
      );
    }
    const mayRead =
      rights?.can(PERMISSIONS.readReviews) &&
      (rights.can(PERMISSIONS.manageAnyDemarche) ||
        (await getService('ownership', { strapi }).isOwner(numero, userId)));
    if (!rights || !mayRead) {
      throw new ExtractRefusal(
        'Vous n’êtes plus porteur de cette démarche : ses avis ne vous sont plus ouverts.'
      );
    }
    return rights;
  };

  const tellByMail = async (record: ExtractRecord, end: { count: number } | { reason: string }) => {
    const rights = await rightsOfAccount(record.userId, { strapi });
    if (!rights) return;
    const { title } = await getService('demarches', { strapi }).find(record.numero);
    const props = { firstname: rights.firstname, title, numero: record.numero, ...end };
    const notifications = getService('notifications', { strapi });
    if ('reason' in props) await notifications.send(rights.email, 'extract-failed', props);
    else await notifications.send(rights.email, 'extract-ready', { ...props, days: KEPT_DAYS });
  };

  const storeChunk = async (bindings: Record<string, unknown>): Promise<void> => {
    await connection.transaction(async (trx) => {
      // The votes wait for the same disk; what counts is that the end is safe, and it comes after.
      await trx.raw('set local synchronous_commit = off');
      const { rowCount } = await trx.raw(CHUNK_SQL, bindings);
      if (rowCount === 0) throw new Stopped();
    });
  };

  const write = async (record: ExtractRecord, { signal, isMailed }: RunOptions): Promise<void> => {
    const { id, numero, filter, format, userId } = record;
    let attempt = 0;
    await runWriter(
      { connection: strapi.config.get('database.connection.connection'), id },
      {
        loopOfVotes: getService('voteThread', { strapi }).loopOfVotes,
        async onLocked() {
          await checkRights(record);
          const { rows } = await connection.raw(BEGIN_SQL, { id });
          if (rows.length === 0) return undefined;
          attempt = rows[0].attempts;
          if (attempt > MAX_ATTEMPTS) throw new ExtractRefusal(INTERRUPTED);
          const matching = matchingOf(numero, filter, { userId });
          const condition = inlineBindings(matching.sql, matching.bindings);
          return {
            format,
            countSql: countSql(condition),
            copySql: copySql(format, condition),
            rowsASheet: ROWS_A_SHEET,
            isAlongIndex: !canLookFor(filter.q) && !filter.flagged,
          };
        },
        async onTotal(total) {
          await connection.raw('update monavis.extracts set total = :total where id = :id', {
            total,
            id,
          });
        },
        async onChunk({ data, done }) {
          await storeChunk({
            id,
            attempt,
            done,
            size: data.length,
            data: Buffer.from(data.buffer),
          });
        },
        async onEnd({ done, size }) {
          // Once more: the work may have lasted, and the agent may have lost his rights meanwhile.
          await checkRights(record);
          await strapi.db.transaction(async ({ trx }) => {
            const { rowCount } = await trx.raw(READY_SQL, {
              id,
              attempt,
              done,
              size,
              days: KEPT_DAYS,
            });
            if (rowCount === 0) throw new Stopped();
            if (isMailed) await tellByMail(record, { count: done });
          });
        },
      },
      signal
    );
  };

  const fail = async (record: ExtractRecord, reason: string, isMailed: boolean): Promise<void> => {
    await strapi.db.transaction(async ({ trx }) => {
      const { id } = record;
      const { rowCount } = await trx.raw(CLOSE_SQL, { id, state: 'failed', error: reason });
      if (rowCount === 0) return;
      await trx.raw(EMPTY_SQL, { id });
      if (isMailed) await tellByMail(record, { reason });
    });
  };

  return {
    /**
     * Writes the file of an export that is not written yet, and notes how it ended.
     *
     * @throws Error when it can be tried again
     */
    async run(id: number, options: RunOptions): Promise<void> {
      const record = await find(id);
      if (!record || !['waiting', 'running'].includes(record.state)) return;
      try {
        await write(record, options);
      } catch (error) {
        if (error instanceof Stopped) return;
        const reason = error instanceof errors.NotFoundError ? error.message : reasonOf(error);
        strapi.log.warn(`Export ${id}: ${error instanceof Error ? error.message : String(error)}`);
        if (reason === undefined) throw error;
        await fail(record, reason, options.isMailed);
      }
    },
  };
};
