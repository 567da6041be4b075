import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  ArchiveBody,
  PendingDemarche,
  PendingDemarchesAnswer,
} from '../../../shared/contracts/verification';
import { UNKNOWN_DEMARCHE } from '../catalogue/numero';
import type { Transaction } from '../database/transaction';
import { getService } from '../get-service';
import {
  ARCHIVE_SQL,
  COUNT_PENDING_SQL,
  LOCK_SQL,
  OWNER_ADDRESSES_SQL,
  PENDING_SQL,
  RESTORE_SQL,
  STATE_SQL,
} from './verification-sql';

const DEMARCHE = 'api::demarche.demarche';
/** Each of them asks for its duplicates. */
const PAGE_SIZE = 10;

type PendingRow = Omit<PendingDemarche, 'addedAt' | 'duplicates'> & { addedAt: Date };

interface Locked {
  numero: number;
  documentId: string;
  title: string;
  mergedInto: number | null;
  isArchived: boolean;
  archiveReason: string | null;
  isPending: boolean;
}

/** « À vérifier », and the archives: what éditeurs decide on a démarche. */
export const createVerificationService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** One after the other, on one connection: ten searches at once would take all those of the panel. */
  const withDuplicates = async (rows: PendingRow[]): Promise<PendingDemarche[]> =>
    strapi.db.transaction(async () => {
      const pending: PendingDemarche[] = [];
      for (const { addedAt, ...row } of rows) {
        const { title, administration, url, cerfa, reference, numero } = row;
        const duplicates = await getService('additions', { strapi }).duplicatesOf(
          {
            title,
            administration: administration ?? '',
            url: url ?? '',
            cerfa: cerfa ?? '',
            reference: reference ?? '',
          },
          numero
        );
        pending.push({ ...row, addedAt: addedAt.toISOString(), duplicates });
      }
      return pending;
    });

  /** @throws NotFoundError without it, ApplicationError when it is merged: it lives on as another one */
  const lock = async (trx: Transaction, numero: number): Promise<Locked> => {
    await trx.raw(LOCK_SQL, { numero });
    const { rows } = await trx.raw(STATE_SQL, { numero });
    if (rows.length === 0) throw new errors.NotFoundError(UNKNOWN_DEMARCHE);
    if (rows[0].mergedInto) {
      throw new errors.ApplicationError(
        `Cette démarche est fusionnée dans la démarche n° ${rows[0].mergedInto}.`
      );
    }
    return rows[0];
  };

  const lockPending = async (trx: Transaction, numero: number): Promise<Locked> => {
    const demarche = await lock(trx, numero);
    if (!demarche.isPending || demarche.isArchived) {
      throw new errors.ApplicationError('Cette démarche n’attend plus de vérification.');
    }
    return demarche;
  };

  return {
    /** One page of the démarches to verify, the oldest first. */
    async list(page: number): Promise<PendingDemarchesAnswer> {
      const { connection } = strapi.db;
      const counted = await connection.raw(COUNT_PENDING_SQL);
      const { rows } = await connection.raw(PENDING_SQL, {
        limit: PAGE_SIZE,
        offset: (page - 1) * PAGE_SIZE,
      });
      return {
        data: await withDuplicates(rows),
        meta: { page, pageSize: PAGE_SIZE, total: counted.rows[0].total },
      };
    },

    /**
     * Publishes a démarche that waits: public pages show it from then on. The journal is kept by the document service.
     *
     * @throws NotFoundError, ApplicationError when it does not wait any more
     */
    async publish(numero: number): Promise<void> {
      await strapi.db.transaction(async ({ trx }) => {
        const { documentId } = await lockPending(trx, numero);
        await strapi.documents(DEMARCHE).publish({ documentId });
      });
    },

    /** Refuses one: it is archived, and its porteurs learn why by mail. @throws as `publish` does */
    async refuse(numero: number, reason: string, userId: number): Promise<void> {
      await strapi.db.transaction(async ({ trx }) => {
        const { title } = await lockPending(trx, numero);
        await trx.raw(ARCHIVE_SQL, { numero, reason });
        const { rows: owners } = await trx.raw(OWNER_ADDRESSES_SQL, { numero });
        for (const { email, firstname } of owners) {
          await getService('notifications', { strapi }).send(email, 'demarche-refused', {
            firstname,
            title,
            numero,
            reason,
          });
        }
        await getService('audit', { strapi }).record({
          actorId: userId,
          action: 'demarche.refused',
          subject: { type: 'demarche', id: numero, name: title },
          before: { état: 'en attente de vérification' },
          after: { état: 'refusée', motif: reason },
        });
      });
    },

    /** Archives with a reason, or restores. @throws ApplicationError when it is already so */
    async archive(numero: number, body: ArchiveBody, userId: number): Promise<void> {
      await strapi.db.transaction(async ({ trx }) => {
        const demarche = await lock(trx, numero);
        if (demarche.isArchived === body.isArchived) {
          throw new errors.ApplicationError(
            `Cette démarche est déjà ${body.isArchived ? 'archivée' : 'restaurée'}.`
          );
        }
        await trx.raw(
          body.isArchived ? ARCHIVE_SQL : RESTORE_SQL,
          body.isArchived ? { numero, reason: body.reason } : { numero }
        );
        await getService('audit', { strapi }).record({
          actorId: userId,
          action: body.isArchived ? 'demarche.archived' : 'demarche.restored',
          subject: { type: 'demarche', id: numero, name: demarche.title },
          ...(body.isArchived
            ? { after: { motif: body.reason } }
            : { before: { motif: demarche.archiveReason } }),
        });
      });
    },
  };
};
