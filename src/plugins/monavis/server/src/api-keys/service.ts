import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ApiKeyEntry } from '../../../shared/contracts/api-keys';
import { getService } from '../get-service';
import {
  ACTIVE_COUNT_SQL,
  ALL_KEYS_SQL,
  DEMARCHE_KEYS_SQL,
  INSERT_SQL,
  LOCK_CREATION_SQL,
  LOCK_KEY_SQL,
  ONE_KEY_SQL,
  REVOKE_SQL,
} from './api-keys-sql';
import type { ApiKeyInput } from './schema';
import { endingOf, hashOf, newSecret } from './secret';

export const UNKNOWN_KEY = 'Cette clé d’API n’existe pas.';

/** Active keys of one démarche, or of one administration: each has its own limit of requests. */
const MAX_ACTIVE = 20;
const MAX_LISTED = 500;

type Row = Omit<ApiKeyEntry, 'createdAt' | 'revokedAt'> & {
  createdAt: Date;
  revokedAt: Date | null;
};
/** What a new key opens. */
type Target =
  { numero: number; administrationId: null } | { numero: null; administrationId: number };

const toEntry = ({ createdAt, revokedAt, ...row }: Row): ApiKeyEntry => ({
  ...row,
  createdAt: createdAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
});

/** Words of the journal. Neither the key nor its hash. */
const factsOf = ({ ending, expiresOn, scope }: ApiKeyEntry) => ({
  ...(scope.kind === 'demarche'
    ? { démarche: `${scope.name} (n° ${scope.numero})` }
    : { administration: scope.name }),
  'se termine par': ending,
  ...(expiresOn ? { expire: expiresOn } : {}),
});

/**
 * Keys of the API, as the panel manages them. A key belongs to its démarche, not to who made it: it works until it
 * expires or is revoked, whatever becomes of its author.
 */
export const createApiKeysService = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (sql: string, bindings: Record<string, unknown>): Promise<ApiKeyEntry[]> => {
    const { rows } = await strapi.db.transaction(({ trx }) => trx.raw(sql, bindings));
    return rows.map(toEntry);
  };

  const record = (
    actorId: number,
    action: 'api-key.created' | 'api-key.revoked',
    key: ApiKeyEntry
  ) =>
    getService('audit', { strapi }).record({
      actorId,
      action,
      subject: { type: 'api-key', id: key.id, name: key.name },
      [action === 'api-key.created' ? 'after' : 'before']: factsOf(key),
    });

  const create = async (
    target: Target,
    { name, expiresOn }: ApiKeyInput,
    userId: number
  ): Promise<ApiKeyEntry & { key: string }> =>
    strapi.db.transaction(async ({ trx }) => {
      await trx.raw(LOCK_CREATION_SQL);
      const active = await trx.raw(ACTIVE_COUNT_SQL, target);
      if (active.rows[0].n >= MAX_ACTIVE) {
        throw new errors.ApplicationError(
          `Il y a déjà ${MAX_ACTIVE} clés actives : révoquez celles qui ne servent plus.`
        );
      }
      const key = newSecret();
      const { rows } = await trx.raw(INSERT_SQL, {
        ...target,
        name,
        expiresOn,
        userId,
        hash: hashOf(key),
        ending: endingOf(key),
      });
      const [entry] = await read(ONE_KEY_SQL, { id: rows[0].id });
      await record(userId, 'api-key.created', entry);
      return { ...entry, key };
    });

  return {
    /** The keys of a démarche, with those of the démarches that were merged into it. */
    ofDemarche: (numero: number): Promise<ApiKeyEntry[]> => read(DEMARCHE_KEYS_SQL, { numero }),

    /** Every key, for administrateurs: the active ones, and the last of the others. */
    all: (): Promise<ApiKeyEntry[]> => read(ALL_KEYS_SQL, { limit: MAX_LISTED }),

    /**
     * Makes a key of a démarche.
     *
     * @returns the key in clear, this once
     * @throws ApplicationError when there are too many
     */
    createForDemarche: (numero: number, input: ApiKeyInput, userId: number) =>
      create({ numero, administrationId: null }, input, userId),

    /**
     * Makes a key of an administration.
     *
     * @param administration - its name
     * @throws as `createForDemarche`, and ApplicationError when there is no such administration
     */
    async createForAdministration(administration: string, input: ApiKeyInput, userId: number) {
      const found = await strapi.db
        .query('api::administration.administration')
        .findOne({ where: { name: administration }, select: ['id'] });
      if (!found) {
        throw new errors.ApplicationError(
          'Cette administration n’est pas dans le référentiel : choisissez-la dans la liste.'
        );
      }
      return create({ numero: null, administrationId: found.id }, input, userId);
    },

    /**
     * Ends a key for ever.
     *
     * @param numero - the démarche that it must belong to; null: any
     * @throws NotFoundError without this key there, ApplicationError when it is revoked already
     */
    async revoke(
      id: number,
      { numero, userId }: { numero: number | null; userId: number }
    ): Promise<ApiKeyEntry> {
      return strapi.db.transaction(async ({ trx }) => {
        const found = (await trx.raw(LOCK_KEY_SQL, { id, numero })).rows.at(0);
        if (!found) throw new errors.NotFoundError(UNKNOWN_KEY);
        if (found.isRevoked) throw new errors.ApplicationError('Cette clé est déjà révoquée.');
        await trx.raw(REVOKE_SQL, { id, userId });
        const [entry] = await read(ONE_KEY_SQL, { id });
        await record(userId, 'api-key.revoked', entry);
        return entry;
      });
    },
  };
};
