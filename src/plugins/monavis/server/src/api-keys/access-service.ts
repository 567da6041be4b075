import type { Core } from '@strapi/strapi';
import { COUNT_REQUEST_SQL, FIND_SQL, OPENED_BY_SQL, OPENED_SQL, USED_SQL } from './api-keys-sql';
import { hashOf, isSecret } from './secret';

/** Requests of one key in any sixty seconds, all processes together. */
export const REQUESTS_A_MINUTE = 60;

/** A key that works, with what it may still ask. */
export interface Caller {
  id: number;
  numero: number | null;
  administrationId: number | null;
  /** False: this request is one too many. */
  isWithinLimit: boolean;
  /** Requests that may follow at once. */
  remaining: number;
  /** Seconds until the oldest request of the last minute no longer counts. */
  resetsIn: number;
}

export type KeyProblem = 'unknown' | 'revoked' | 'expired';

/** A démarche that a key gives to read. */
export interface OpenedDemarche {
  numero: number;
  title: string;
  isDemo: boolean;
}

export interface ListedDemarche {
  numero: number;
  titre: string;
  administration: string | null;
}

/** What a key opens to the program that sends it. */
export const createApiAccessService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Finds the key that a request carries, notes the day and counts the request.
   *
   * @param secret - as it came from outside
   */
  async identify(secret: string): Promise<Caller | KeyProblem> {
    if (!isSecret(secret)) return 'unknown';
    const { connection } = strapi.db;
    const key = (await connection.raw(FIND_SQL, { hash: hashOf(secret) })).rows.at(0);
    if (!key) return 'unknown';
    if (key.state !== 'active') return key.state;
    if (key.isFirstUseToday) await connection.raw(USED_SQL, { id: key.id });
    const counted = await connection.raw(COUNT_REQUEST_SQL, {
      id: key.id,
      limit: REQUESTS_A_MINUTE,
    });
    const { id, numero, administrationId } = key;
    return { id, numero, administrationId, ...counted.rows[0] };
  },

  /** @returns the démarche that answers for this number today, null when the key does not open it or it does not exist */
  async open(asked: number, { numero, administrationId }: Caller): Promise<OpenedDemarche | null> {
    const bindings = { asked, numero, administrationId };
    const { rows } = await strapi.db.connection.raw(OPENED_SQL, bindings);
    return rows.at(0) ?? null;
  },

  /** Every démarche that a key opens, by number. */
  async openedBy({ numero, administrationId }: Caller): Promise<ListedDemarche[]> {
    const bindings = { numero, administrationId };
    return (await strapi.db.connection.raw(OPENED_BY_SQL, bindings)).rows;
  },
});
