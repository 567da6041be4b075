import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  ModeratedReview,
  ModerationAnswer,
  ModerationDecisionBody,
  ReviewFlag,
} from '../../../shared/contracts/moderation';
import type { Transaction } from '../database/transaction';
import { getService } from '../get-service';
import { maskPersonalData } from '../voting/masking/mask-personal-data';
import { toFlag, type FlagRow } from './flag-row';
import {
  CHANGE_REVIEW_SQL,
  countSql,
  DECIDE_FLAG_SQL,
  HIDE_UNFLAGGED_SQL,
  LAST_FLAG_SQL,
  listSql,
  LOCK_REVIEW_SQL,
  RECIPIENT_SQL,
} from './moderation-sql';
import { REASON_WORDS } from './reasons';
import { refuseImpossible } from './refuse-decision';
import type { ModerationQuery } from './schema';

export const UNKNOWN_REVIEW = 'Cet avis n’existe pas.';
const PAGE_SIZE = 20;

const ACTIONS = {
  hide: 'review.hidden',
  dismiss: 'review.dismissed',
  restore: 'review.restored',
} as const;
const FLAG_STATES = { hide: 'hidden', dismiss: 'dismissed', restore: 'restored' } as const;
const REVIEW_STATES = { hide: 'hidden', dismiss: null, restore: 'published' } as const;

type LastFlag = FlagRow & { flaggedById: number | null };
type Row = FlagRow &
  Pick<ModeratedReview, 'numero' | 'title'> &
  Omit<ModeratedReview['review'], 'id' | 'createdAt'> & { reviewId: number; createdAt: Date };

const toModerated = (row: Row): ModeratedReview => ({
  flag: toFlag(row),
  numero: row.numero,
  title: row.title,
  review: {
    id: row.reviewId,
    createdAt: row.createdAt.toISOString(),
    satisfaction: row.satisfaction,
    comment: row.comment,
    language: row.language,
    source: row.source,
  },
});

/** « Avis signalés »: reviews that leave lists and scores, and may come back. Nothing ever unmasks what they hold. */
export const createModerationService = ({ strapi }: { strapi: Core.Strapi }) => {
  const readLast = async (trx: Transaction, id: number): Promise<LastFlag[]> =>
    (await trx.raw(LAST_FLAG_SQL, { id })).rows;

  /** A mail to the porteur who flagged, unless he decides himself. */
  const tellFlagger = async (
    trx: Transaction,
    flaggedById: number | null | undefined,
    mail: { title: string; numero: number; reason: string } & Pick<
      ModerationDecisionBody,
      'decision'
    >
  ): Promise<void> => {
    if (!flaggedById) return;
    const { rows } = await trx.raw(RECIPIENT_SQL, { userId: flaggedById });
    const recipient: { email: string; firstname: string } | undefined = rows.at(0);
    if (!recipient) return;
    const { email, firstname } = recipient;
    const props = { firstname, ...mail };
    await getService('notifications', { strapi }).send(email, 'flag-decided', props);
  };

  return {
    /** @returns a page of one view; the first page when decisions emptied this one */
    async list({ view, page }: ModerationQuery): Promise<ModerationAnswer> {
      const { connection } = strapi.db;
      const counted = await connection.raw(countSql(view));
      const { rows }: { rows: Row[] } = await connection.raw(listSql(view), {
        limit: PAGE_SIZE,
        offset: (page - 1) * PAGE_SIZE,
      });
      if (rows.length === 0 && page > 1) return this.list({ view, page: 1 });
      const { total } = counted.rows[0];
      return { data: rows.map(toModerated), meta: { page, pageSize: PAGE_SIZE, total } };
    },

    /**
     * Hides a review, dismisses its flag, or restores it: lists and scores follow in the same transaction.
     *
     * @param id - of the review
     * @throws NotFoundError, or ApplicationError when it was decided meanwhile: the message says what, and by whom
     */
    async decide(
      id: number,
      { decision, reason, flagId }: ModerationDecisionBody,
      userId: number
    ): Promise<ReviewFlag> {
      return strapi.db.transaction(async ({ trx }) => {
        const review = (await trx.raw(LOCK_REVIEW_SQL, { id })).rows.at(0);
        if (!review) throw new errors.NotFoundError(UNKNOWN_REVIEW);
        const flag = (await readLast(trx, id)).at(0) ?? null;
        refuseImpossible(decision, { reviewState: review.state, flag }, flagId);

        const masked = maskPersonalData(reason).text;
        const standing = flag?.state === 'open' || decision === 'restore' ? flag : null;
        await trx.raw(standing ? DECIDE_FLAG_SQL : HIDE_UNFLAGGED_SQL, {
          ...(standing ? { flagId: standing.id, state: FLAG_STATES[decision] } : { id }),
          userId,
          reason: masked,
        });
        const state = REVIEW_STATES[decision];
        if (state) await trx.raw(CHANGE_REVIEW_SQL, { id, state });

        const { numero } = review;
        const { title } = await getService('demarches', { strapi }).find(numero);
        await getService('audit', { strapi }).record({
          actorId: userId,
          action: ACTIONS[decision],
          subject: { type: 'demarche', id: numero, name: title },
          before: standing?.reason ? { signalement: REASON_WORDS[standing.reason] } : null,
          after: { 'avis n°': id, motif: masked },
        });
        if (standing?.flaggedById !== userId) {
          await tellFlagger(trx, standing?.flaggedById, {
            title,
            numero,
            decision,
            reason: masked,
          });
        }
        const [decided] = await readLast(trx, id);
        return toFlag(decided);
      });
    },
  };
};
