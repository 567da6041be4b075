import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Score } from '../../../shared/contracts/common';
import type {
  MergeBody,
  MergeEntry,
  MergePreview,
  MergeSide,
} from '../../../shared/contracts/merges';
import type { DemarcheFacts } from '../catalogue/demarches-service';
import { UNKNOWN_DEMARCHE } from '../catalogue/numero';
import type { Transaction } from '../database/transaction';
import { getService } from '../get-service';
import { addScores, toScore } from '../statistics/score';
import {
  ANNOUNCE_SQL,
  COUNT_SQL,
  LOCK_MERGE_SQL,
  LOCK_SIDES_SQL,
  MARK_SOURCE_SQL,
  MERGES_SQL,
  MOVE_BUTTONS_SQL,
  MOVE_OWNERSHIPS_SQL,
  NAMES_SQL,
  NEW_OWNERS_SQL,
  START_SQL,
  UNDER_WAY_SQL,
  UNDO_SQL,
} from './merges-sql';
import { moveSlice } from './move-slice';

export const UNKNOWN_MERGE = 'Cette fusion n’existe pas.';

/** Longer than any process keeps the state of a form. */
const SETTLE_AFTER_MS = 120_000;

type Side = Pick<DemarcheFacts, 'numero' | 'title' | 'mergedInto' | 'isArchived' | 'isPending'>;
type FormerNames = Pick<DemarcheFacts, 'numero' | 'title' | 'reference' | 'cerfa'>;
type MergeRow = Omit<MergeEntry, 'mergedAt' | 'undoneAt' | 'undoableUntil'> &
  Record<'mergedAt' | 'undoableUntil', Date> & { undoneAt: Date | null };

const toEntry = ({ mergedAt, undoneAt, undoableUntil, ...row }: MergeRow): MergeEntry => ({
  ...row,
  mergedAt: mergedAt.toISOString(),
  undoneAt: undoneAt?.toISOString() ?? null,
  undoableUntil: undoableUntil.toISOString(),
});

const nameOf = ({ numero, title }: { numero: number; title: string }): string =>
  `${title} (n° ${numero})`;

/** @throws ApplicationError with the reason why the source cannot become the target */
const refuseImpossible = (source: Side, target: Side): void => {
  const refuse = (why: string) => {
    throw new errors.ApplicationError(why);
  };
  if (source.numero === target.numero) refuse('Une démarche ne se fusionne pas avec elle-même.');
  if (source.mergedInto) {
    refuse(`Cette démarche est déjà fusionnée dans la démarche n° ${source.mergedInto}.`);
  }
  if (target.mergedInto) {
    refuse(
      `La démarche n° ${target.numero} est elle-même fusionnée : choisissez la n° ${target.mergedInto}.`
    );
  }
  if (target.isArchived) {
    refuse(`La démarche n° ${target.numero} est archivée : restaurez-la avant d’y fusionner.`);
  }
  if (target.isPending && !source.isPending) {
    refuse(
      `La démarche n° ${target.numero} n’est pas publiée : publiez-la d’abord, ou fusionnez-la dans l’autre.`
    );
  }
};

/** What finds the target once the source is merged. */
const synonymsOf = (merged: FormerNames[], target: Side): string[] => [
  ...new Set(
    merged.flatMap(({ numero, title, reference, cerfa }) => [
      ...(title === target.title ? [] : [title]),
      `n° ${numero}`,
      ...(reference ? [reference] : []),
      ...(cerfa ? [cerfa] : []),
    ])
  ),
];

/** One démarche becomes another: porteurs, buttons and reviews move, the old number keeps answering (spec §4). */
export const createMergesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const readMerges = async (id: number | null): Promise<MergeEntry[]> => {
    const { rows } = await strapi.db.transaction(({ trx }) => trx.raw(MERGES_SQL, { id }));
    return rows.map(toEntry);
  };

  /** @throws ApplicationError while reviews of these démarches move: a second move would meet the first */
  const refuseUnderWay = async (trx: Transaction, numeros: number[]): Promise<void> => {
    const { rows } = await trx.raw(UNDER_WAY_SQL, { numeros });
    if (rows.length > 0) {
      throw new errors.ApplicationError(
        `Les avis de la démarche n° ${rows[0].numero} sont en cours de déplacement : réessayez quand ce sera fini.`
      );
    }
  };

  /** Moves the reviews at once when they are few; a job moves the rest, and the votes that are on their way. */
  const startMoving = async (trx: Transaction, mergeId: number): Promise<void> => {
    const { enqueue } = getService('jobs', { strapi });
    const runAt = new Date(Date.now() + SETTLE_AFTER_MS);
    await enqueue('merges:move-reviews', { mergeId }, { runAt, queue: 'merges' });
    if (await moveSlice(trx, mergeId)) return;
    await enqueue('merges:move-reviews', { mergeId }, { queue: 'merges' });
  };

  const sideOf = async (facts: DemarcheFacts, score: Score): Promise<MergeSide> => {
    const { numero, title, administration, reference, url, isPending } = facts;
    const { rows } = await strapi.db.connection.raw(COUNT_SQL, { numero });
    const owners = await getService('ownership', { strapi }).ownersOf(numero, 0);
    const locked = await getService('volume', { strapi }).lockedAmong([numero]);
    return {
      ...rows[0],
      numero,
      title,
      administration,
      reference,
      url,
      isPending,
      ownerCount: owners.length,
      score,
      isLocked: locked.has(numero),
    };
  };

  return {
    /**
     * What a merge would move.
     *
     * @throws NotFoundError without these démarches, ApplicationError when they cannot be merged
     */
    async preview(source: number, target: number): Promise<MergePreview> {
      const demarches = getService('demarches', { strapi });
      const sides = [await demarches.find(source), await demarches.find(target)];
      refuseImpossible(sides[0], sides[1]);
      const { rows } = await strapi.db.connection.raw(NEW_OWNERS_SQL, { source, target });
      const names = await strapi.db.connection.raw(NAMES_SQL, { source });
      const scores = await getService('statistics', { strapi }).scoresOf([source, target]);
      const [from, into] = [source, target].map((numero) => scores.get(numero) ?? toScore({}));
      return {
        source: await sideOf(sides[0], from),
        target: await sideOf(sides[1], into),
        newOwners: rows.map(({ name }: { name: string }) => name),
        synonyms: synonymsOf(names.rows, sides[1]),
        scoreAfter: addScores(from, into),
      };
    },

    /**
     * Merges, in one transaction; the reviews that are too many for it follow, and the state says so.
     *
     * @throws as `preview` does, ApplicationError also while reviews of one of them move
     */
    async merge(source: number, { into: target }: MergeBody, userId: number): Promise<MergeEntry> {
      return strapi.db.transaction(async ({ trx }) => {
        const locked = await trx.raw(LOCK_SIDES_SQL, { numeros: [source, target] });
        const find = (numero: number): Side => {
          const side = locked.rows.find((row: Side) => row.numero === numero);
          if (!side) throw new errors.NotFoundError(UNKNOWN_DEMARCHE);
          return side;
        };
        refuseImpossible(find(source), find(target));
        await refuseUnderWay(trx, [source, target]);

        const started = await trx.raw(START_SQL, { source, target, userId });
        const { id } = started.rows[0];
        const owners = await trx.raw(NEW_OWNERS_SQL, { source, target });
        const ownershipIds = owners.rows.map((owner: { id: number }) => owner.id);
        await trx.raw(MARK_SOURCE_SQL, { source, target });
        await trx.raw(MOVE_OWNERSHIPS_SQL, { id, target, ownershipIds });
        await trx.raw(MOVE_BUTTONS_SQL, { id, source, target });
        await trx.raw(ANNOUNCE_SQL, { target });
        const counted = await trx.raw(COUNT_SQL, { numero: source });
        // Last, since votes for these démarches wait from here on.
        await startMoving(trx, id);
        const [entry] = await readMerges(id);
        await getService('audit', { strapi }).record({
          actorId: userId,
          action: 'demarche.merged',
          subject: { type: 'demarche', id: source, name: find(source).title },
          after: {
            'fusionnée dans': nameOf(find(target)),
            avis: counted.rows[0].reviewCount,
            boutons: entry.buttonCount,
            porteurs: owners.rows.map(({ name }: { name: string }) => name),
          },
        });
        return entry;
      });
    },

    /** The last merges, newest first. */
    list: (): Promise<MergeEntry[]> => readMerges(null),

    /**
     * Gives back to the source what moved; what the target received since stays there. Reviews as in `merge`.
     *
     * @throws NotFoundError, or ApplicationError when it is undone, too old, its reviews move or its target is merged
     */
    async undo(id: number, userId: number): Promise<MergeEntry> {
      return strapi.db.transaction(async ({ trx }) => {
        const merge = (await trx.raw(LOCK_MERGE_SQL, { id })).rows.at(0);
        if (!merge) throw new errors.NotFoundError(UNKNOWN_MERGE);
        if (merge.isUndone) throw new errors.ApplicationError('Cette fusion est déjà annulée.');
        if (merge.isTooLate) {
          throw new errors.ApplicationError(
            'Une fusion ne peut être annulée que pendant 30 jours.'
          );
        }
        const numeros = [merge.source, merge.target];
        await refuseUnderWay(trx, numeros);
        const sides: Side[] = (await trx.raw(LOCK_SIDES_SQL, { numeros })).rows;
        const target = sides.find(({ numero }) => numero === merge.target);
        if (target?.mergedInto) {
          throw new errors.ApplicationError(
            `La démarche n° ${target.numero} a été fusionnée depuis : annulez d’abord cette fusion-là.`
          );
        }
        for (const statement of UNDO_SQL) await trx.raw(statement, { id });
        await trx.raw(ANNOUNCE_SQL, { target: merge.target });
        await startMoving(trx, id);
        const [entry] = await readMerges(id);
        await getService('audit', { strapi }).record({
          actorId: userId,
          action: 'demarche.unmerged',
          subject: { type: 'demarche', id: merge.source, name: entry.source.title },
          before: { 'fusionnée dans': nameOf(entry.target) },
          after: { avis: entry.reviewCount },
        });
        return entry;
      });
    },

    /** Moves all that is left to move, one transaction after the other; the queue goes on after a stop. */
    async moveReviews(id: number, signal?: AbortSignal): Promise<void> {
      try {
        let isDone = false;
        while (!isDone) {
          signal?.throwIfAborted();
          isDone = await strapi.db.transaction(({ trx }) => moveSlice(trx, id));
        }
      } catch (error) {
        // The queue tries again; until then the panel says why nothing moves.
        await strapi.db.connection.raw(
          `update monavis.merges set error = :error where id = :id and state <> 'done'`,
          { id, error: 'Le déplacement des avis s’est interrompu. Il reprendra de lui-même.' }
        );
        throw error;
      }
    },

    async purge(): Promise<void> {
      await strapi.db.connection.raw(
        `delete from monavis.merged_reviews k using monavis.merges m
         where m.id = k.merge_id and m.state = 'done'
           and (m.undone_at < now() - interval '1 day' or m.merged_at < now() - interval '31 days')
           -- The form that such a review answered is one of the source's, see monavis.form_owner.
           and not exists (
             select 1 from reviews r where r.id = k.review_id and r.form_version > 1 and m.undone_at is null
           )`
      );
    },
  };
};
