import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Satisfaction } from '../../../shared/contracts/common';
import type { ReplyState, SaveReplyAnswer, SaveReplyBody } from '../../../shared/contracts/replies';
import type { AuditAction } from '../audit/actions';
import type { Transaction } from '../database/transaction';
import { getService } from '../get-service';
import { UNKNOWN_REVIEW } from '../reviews/service';
import { countCharacters } from '../text/count-characters';
import { maskPersonalData } from '../voting/masking/mask-personal-data';
import { writePosition, type PairPosition } from './pair-position';
import { DELETE_SQL, LOCK_SQL, PAIRS_SQL, SAVE_SQL, STATE_SQL } from './replies-sql';

const CHANGED_MEANWHILE =
  'Quelqu’un d’autre a modifié cette réponse entre-temps : relisez-la avant d’enregistrer la vôtre.';
const COMMENT_CHANGED =
  'L’auteur de l’avis a changé son commentaire depuis que vous l’avez lu : relisez-le avant d’enregistrer.';
const NO_COMMENT = 'Cet avis n’a pas de commentaire auquel répondre.';

/** Pairs of one public page. */
const PAGE_SIZE = 5;

/** What anybody reads: a comment and the answer to it. */
export interface PublicPair {
  id: number;
  satisfaction: Satisfaction;
  comment: string;
  language: 'fr' | 'en';
  createdAt: Date;
  body: string;
  publishedAt: Date;
}

export interface PublicPairs {
  pairs: PublicPair[];
  /** Position from which the older ones go on. */
  olderThan: string | null;
}

interface Place {
  numero: number;
  id: number;
}

interface StateRow {
  commentVersion: string | null;
  body: string | null;
  revision: number | null;
  updatedAt: Date;
  publishedAt: Date | null;
  isOutdated: boolean;
  author: string | null;
}

const toState = (row: StateRow): ReplyState => {
  const { body, author, updatedAt, publishedAt, isOutdated } = row;
  const reply = body === null ? null : { body, author, isOutdated };
  return {
    reply: reply && {
      ...reply,
      updatedAt: updatedAt.toISOString(),
      publishedAt: publishedAt?.toISOString() ?? null,
    },
    revision: row.revision ?? 0,
    commentVersion: row.commentVersion,
  };
};

const actionOf = (wasPublished: boolean, isPublished: boolean): AuditAction => {
  if (wasPublished === isPublished) return 'reply.saved';
  return isPublished ? 'reply.published' : 'reply.unpublished';
};

/** Public answers of porteurs: one a review, shown with its comment once they publish the pair (spec §8). */
export const createRepliesService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** @throws NotFoundError when porteurs do not read this review */
  const readState = async (trx: Transaction, { numero, id }: Place): Promise<ReplyState> => {
    const { rows } = await trx.raw(STATE_SQL, { numero, id });
    if (rows.length === 0) throw new errors.NotFoundError(UNKNOWN_REVIEW);
    return toState(rows[0]);
  };

  /** The answer as it is, nobody else changing it. @throws also ApplicationError when somebody did since `revision` */
  const lockState = async (
    trx: Transaction,
    place: Place,
    revision: number
  ): Promise<ReplyState> => {
    await trx.raw(LOCK_SQL, { id: place.id });
    const state = await readState(trx, place);
    if (state.revision !== revision) throw new errors.ApplicationError(CHANGED_MEANWHILE);
    return state;
  };

  const record = async (
    action: AuditAction,
    { numero, id }: Place,
    { userId, body }: { userId: number; body: string }
  ): Promise<void> => {
    const { title } = await getService('demarches', { strapi }).find(numero);
    await getService('audit', { strapi }).record({
      actorId: userId,
      action,
      subject: { type: 'demarche', id: numero, name: title },
      // Never the answer itself: it may repeat the comment, and is erased with it.
      after: { 'avis n°': id, caractères: countCharacters(body) },
    });
  };

  return {
    async read(place: Place): Promise<ReplyState> {
      return strapi.db.transaction(({ trx }) => readState(trx, place));
    },

    /**
     * Keeps an answer, as a draft or on the public page. Personal data in it are masked, and told.
     *
     * @throws NotFoundError, or ApplicationError without a comment, or when the answer or the comment changed meanwhile
     */
    async save(
      place: Place,
      { body, isPublished, revision, commentVersion }: SaveReplyBody,
      userId: number
    ): Promise<SaveReplyAnswer> {
      return strapi.db.transaction(async ({ trx }) => {
        const before = await lockState(trx, place, revision);
        if (before.commentVersion === null) throw new errors.ApplicationError(NO_COMMENT);
        if (before.commentVersion !== commentVersion) {
          throw new errors.ApplicationError(COMMENT_CHANGED);
        }
        const { text, masked } = maskPersonalData(body);
        await trx.raw(SAVE_SQL, { ...place, body: text, commentVersion, userId, isPublished });
        const wasPublished = Boolean(before.reply?.publishedAt);
        await record(actionOf(wasPublished, isPublished), place, { userId, body: text });
        return { data: await readState(trx, place), meta: { masked } };
      });
    },

    /** @throws NotFoundError, or ApplicationError when there is none or it changed meanwhile */
    async delete(place: Place, revision: number, userId: number): Promise<ReplyState> {
      return strapi.db.transaction(async ({ trx }) => {
        const { reply } = await lockState(trx, place, revision);
        if (!reply) throw new errors.ApplicationError('Cet avis n’a pas de réponse.');
        await trx.raw(DELETE_SQL, { id: place.id });
        await record('reply.deleted', place, { userId, body: reply.body });
        return readState(trx, place);
      });
    },

    /** The pairs of a public page, newest first. @param position - those that are older than this one */
    async publicPairs(numero: number, position?: PairPosition): Promise<PublicPairs> {
      const { rows }: { rows: PublicPair[] } = await strapi.db.connection.raw(PAIRS_SQL, {
        numero,
        at: position?.publishedAt.toISOString() ?? null,
        id: position?.reviewId ?? null,
        limit: PAGE_SIZE + 1,
      });
      const pairs = rows.slice(0, PAGE_SIZE);
      const last = pairs.at(-1);
      const hasOlder = rows.length > PAGE_SIZE && last;
      return {
        pairs,
        olderThan: hasOlder
          ? writePosition({ publishedAt: last.publishedAt, reviewId: last.id })
          : null,
      };
    },
  };
};
