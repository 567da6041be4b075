import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  VolumeDecisionBody,
  VolumeLock,
  VolumeRequest,
} from '../../../shared/contracts/buttons';
import type { AuditRecord } from '../audit/service';
import { getConfig } from '../config';
import { getService } from '../get-service';
import { countedVolume, resolveFormAccess, type VolumeFacts } from './form-access';
import {
  ASK_SQL,
  DECIDED_REQUESTS_SQL,
  DECIDE_SQL,
  LAST_REQUEST_SQL,
  PENDING_REQUESTS_SQL,
  REQUEST_SQL,
  VOLUMES_SQL,
} from './volume-sql';

export const UNKNOWN_REQUEST = 'Cette demande n’existe pas.';

const DECISION_WORDS = { accepted: 'acceptée', refused: 'refusée' };

type VolumeRow = Omit<VolumeFacts, 'limit'> & { numero: number };
type RequestRow = Omit<VolumeRequest, 'requestedAt' | 'decidedAt'> & {
  requestedAt: Date;
  decidedAt: Date | null;
};

const toRequest = ({ requestedAt, decidedAt, ...row }: RequestRow): VolumeRequest => ({
  ...row,
  requestedAt: requestedAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
});

/** Démarches with a high volume: what is locked, who asks to open it, who decided (spec §6). */
export const createVolumeService = ({ strapi }: { strapi: Core.Strapi }) => {
  const limit = (): number => getConfig('highVolumeLimit', { strapi });

  const readVolumes = async (numeros: number[]): Promise<VolumeRow[]> => {
    const { rows } = await strapi.db.connection.raw(VOLUMES_SQL, { numeros });
    return rows;
  };

  const readRequests = async (sql: string, bindings = {}): Promise<VolumeRequest[]> => {
    const { rows } = await strapi.db.transaction(({ trx }) => trx.raw(sql, bindings));
    return rows.map(toRequest);
  };

  const record = (
    { numero, title, volume }: VolumeRequest,
    entry: Pick<AuditRecord, 'actorId' | 'action' | 'before' | 'after'>
  ): Promise<void> =>
    getService('audit', { strapi }).record({
      ...entry,
      subject: { type: 'demarche', id: numero, name: title },
      after: { volumétrie: volume, ...entry.after },
    });

  return {
    /** @returns those of these démarches whose code and form are locked */
    async lockedAmong(numeros: number[]): Promise<Set<number>> {
      const volumes = await readVolumes(numeros);
      const locked = volumes.filter(
        (volume) => resolveFormAccess({ ...volume, limit: limit() }) === 'locked'
      );
      return new Set(locked.map(({ numero }) => numero));
    },

    /** @returns whether these volumes would open a démarche that is locked now */
    async wouldUnlock(
      numero: number,
      volumes: Pick<VolumeFacts, 'annualVolume' | 'annualOnlineVolume'>
    ): Promise<boolean> {
      const [facts] = await readVolumes([numero]);
      const isLocked = (changed: VolumeRow) =>
        resolveFormAccess({ ...changed, limit: limit() }) === 'locked';
      return isLocked(facts) && !isLocked({ ...facts, ...volumes });
    },

    /** Why the code of a démarche that exists is given or not. */
    async lockOf(numero: number): Promise<VolumeLock> {
      const [volume] = await readVolumes([numero]);
      const [lastRequest = null] = await readRequests(LAST_REQUEST_SQL, { numero });
      const access = resolveFormAccess({ ...volume, limit: limit() });
      return {
        isLocked: access === 'locked',
        limit: limit(),
        volume: countedVolume(volume),
        isOverLimitButOpen: access === 'collecting',
        contactUrl: getConfig('contactUrl', { strapi }),
        lastRequest,
      };
    },

    /**
     * A porteur asks to open a locked démarche.
     *
     * @throws ApplicationError when it is not locked, or when a request already waits
     */
    async request(numero: number, message: string, userId: number): Promise<VolumeRequest> {
      const { isLocked } = await this.lockOf(numero);
      if (!isLocked) {
        throw new errors.ApplicationError('Cette démarche n’a besoin d’aucune autorisation.');
      }
      const documentId = randomBytes(12).toString('hex');
      const bindings = { documentId, numero, message, userId };
      return strapi.db.transaction(async ({ trx }) => {
        const { rowCount } = await trx.raw(ASK_SQL, bindings);
        if (rowCount === 0) {
          throw new errors.ApplicationError('Une demande attend déjà une décision.');
        }
        const [created] = await readRequests(LAST_REQUEST_SQL, { numero });
        await record(created, {
          actorId: userId,
          action: 'volume.requested',
          after: { état: 'en attente' },
        });
        return created;
      });
    },

    async list(state: 'pending' | 'decided'): Promise<VolumeRequest[]> {
      return readRequests(state === 'pending' ? PENDING_REQUESTS_SQL : DECIDED_REQUESTS_SQL);
    },

    /**
     * An administrateur decides; who, when and why are kept for ever.
     *
     * @throws NotFoundError without such a request, ApplicationError when it is already decided
     */
    async decide(
      id: number,
      { decision, reason }: VolumeDecisionBody,
      userId: number
    ): Promise<VolumeRequest> {
      return strapi.db.transaction(async ({ trx }) => {
        const { rowCount } = await trx.raw(DECIDE_SQL, { id, decision, reason, userId });
        const [request] = await readRequests(REQUEST_SQL, { id });
        if (!request) throw new errors.NotFoundError(UNKNOWN_REQUEST);
        if (rowCount === 0) {
          throw new errors.ApplicationError(
            `Cette demande a déjà été traitée par ${request.decider ?? 'un administrateur'}.`,
            { request }
          );
        }
        await record(request, {
          actorId: userId,
          action: 'volume.decided',
          before: { état: 'en attente' },
          after: { état: DECISION_WORDS[decision], motif: reason },
        });
        return request;
      });
    },
  };
};
