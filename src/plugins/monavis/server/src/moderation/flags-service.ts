import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { FlagBody, ReviewFlag } from '../../../shared/contracts/moderation';
import type { Transaction } from '../database/transaction';
import { getService } from '../get-service';
import { UNKNOWN_REVIEW } from '../reviews/service';
import { maskPersonalData } from '../voting/masking/mask-personal-data';
import { toFlag, type FlagRow } from './flag-row';
import {
  countSql,
  DECIDE_FLAG_SQL,
  FIND_REVIEW_SQL,
  FLAG_SQL,
  LAST_FLAG_SQL,
  LOCK_REVIEW_SQL,
} from './moderation-sql';
import { REASON_WORDS } from './reasons';

const TELL_TASK = 'moderation:tell-flags';

/** A review of a démarche, as its address says. */
interface Place {
  numero: number;
  id: number;
}

/** Flags of the porteurs: what they ask the administrateurs to look at. */
export const createFlagsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const readLast = async (trx: Transaction, id: number): Promise<ReviewFlag | null> => {
    const { rows } = await trx.raw(LAST_FLAG_SQL, { id });
    const row: FlagRow | undefined = rows.at(0);
    return row ? toFlag(row) : null;
  };

  /** @throws NotFoundError when porteurs do not read this review */
  const find = async (trx: Transaction, { numero, id }: Place, sql = FIND_REVIEW_SQL) => {
    const { rows } = await trx.raw(sql, { id });
    if (rows.at(0)?.numero !== numero || rows[0].state !== 'published') {
      throw new errors.NotFoundError(UNKNOWN_REVIEW);
    }
  };

  const record = async (
    action: 'review.flagged' | 'review.unflagged',
    { numero, id }: Place,
    { userId, reason }: { userId: number; reason: ReviewFlag['reason'] }
  ): Promise<void> => {
    const { title } = await getService('demarches', { strapi }).find(numero);
    await getService('audit', { strapi }).record({
      actorId: userId,
      action,
      subject: { type: 'demarche', id: numero, name: title },
      // The note may repeat the comment, which the journal would keep for ever.
      after: { 'avis n°': id, signalement: reason && REASON_WORDS[reason] },
    });
  };

  /** One job waits at a time, for all the flags of the hour. */
  const askToTell = (runAt?: Date): Promise<void> =>
    getService('jobs', { strapi }).enqueue(TELL_TASK, {}, { runAt, key: TELL_TASK });

  return {
    /** Sends administrateurs the number of flags that wait, at once or when the hour of the last mail is over. */
    async tellAdministrators(): Promise<void> {
      const { rows } = await strapi.db.connection.raw(countSql('open'));
      const count: number = rows[0].total;
      if (count === 0) return;
      const due = await getService('notifications', { strapi }).alertAdministrators(
        'reviews-flagged',
        { count }
      );
      if (due) await askToTell(due);
    },

    /** @returns the last flag of a review, whatever became of it; null when it never had one */
    async read(place: Place): Promise<ReviewFlag | null> {
      return strapi.db.transaction(async ({ trx }) => {
        await find(trx, place);
        return readLast(trx, place.id);
      });
    },

    /** @throws NotFoundError, or ApplicationError when the review is flagged already */
    async flag(
      place: Place,
      { reason, note }: FlagBody,
      userId: number
    ): Promise<ReviewFlag | null> {
      return strapi.db.transaction(async ({ trx }) => {
        await find(trx, place, LOCK_REVIEW_SQL);
        const last = await readLast(trx, place.id);
        if (last?.state === 'open') {
          const who = last.flaggedBy ? ` par ${last.flaggedBy}` : '';
          throw new errors.ApplicationError(`Cet avis est déjà signalé${who}.`);
        }
        const masked = note === undefined ? null : maskPersonalData(note).text;
        await trx.raw(FLAG_SQL, { id: place.id, reason, note: masked, userId });
        await record('review.flagged', place, { userId, reason });
        await askToTell();
        return readLast(trx, place.id);
      });
    },

    /** Any porteur of the démarche may. @throws NotFoundError, or ApplicationError when no flag waits */
    async withdraw(place: Place, userId: number): Promise<ReviewFlag | null> {
      return strapi.db.transaction(async ({ trx }) => {
        await find(trx, place, LOCK_REVIEW_SQL);
        const last = await readLast(trx, place.id);
        if (last?.state !== 'open') {
          throw new errors.ApplicationError('Cet avis n’a pas de signalement en attente.');
        }
        await trx.raw(DECIDE_FLAG_SQL, {
          flagId: last.id,
          state: 'withdrawn',
          reason: null,
          userId,
        });
        await record('review.unflagged', place, { userId, reason: last.reason });
        return readLast(trx, place.id);
      });
    },
  };
};
