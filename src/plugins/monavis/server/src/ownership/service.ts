import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DemarchePage } from '../../../shared/contracts/catalogue';
import type { OwnershipState } from '../../../shared/contracts/ownership';
import { Refusal } from '../access/refusal';
import { UNKNOWN_DEMARCHE } from '../catalogue/numero';
import type { Transaction } from '../database/transaction';
import { refuseMerged } from '../access/refuse-merged';
import { getService } from '../get-service';
import { ACCESS_SQL, DECLARE_SQL, OWNERS_SQL } from './ownership-sql';

type Owner = Omit<DemarchePage['owners'][number], 'since'> & { since: Date };

interface Access {
  isOwner: boolean;
  isDemo: boolean;
  /** Where it is now. */
  mergedInto: number | null;
}

interface Change {
  action: 'ownership.started' | 'ownership.ended';
  numero: number;
  title: string;
  userId: number;
  /** Makes the change, and says how many rows it touched. */
  apply: (trx: Transaction) => Promise<number>;
}

/** Who is in charge of which démarche. */
export const createOwnershipService = ({ strapi }: { strapi: Core.Strapi }) => {
  const owners = () => strapi.db.connection('ownerships');

  const namesOf = async (trx: Transaction, numero: number): Promise<string[]> => {
    const { rows } = await trx.raw(OWNERS_SQL, { numero, userId: 0 });
    return rows.map(({ name }: { name: string }) => name);
  };

  /** Changes the porteurs of a démarche; the journal keeps those before and after, when it changed something. */
  const change = async ({ action, numero, title, userId, apply }: Change): Promise<void> => {
    await strapi.db.transaction(async ({ trx }) => {
      const before = { porteurs: await namesOf(trx, numero) };
      if ((await apply(trx)) === 0) return;
      await getService('audit', { strapi }).record({
        actorId: userId,
        action,
        subject: { type: 'demarche', id: numero, name: title },
        before,
        after: { porteurs: await namesOf(trx, numero) },
      });
    });
  };

  return {
    async isOwner(numero: number, userId: number): Promise<boolean> {
      const row = await owners().where({ demarche_numero: numero, user_id: userId }).first('id');
      return row !== undefined;
    },

    /**
     * What an agent is to a démarche.
     *
     * @throws NotFoundError when no démarche has this number
     */
    async accessOf(numero: number, userId: number): Promise<Access> {
      const { rows } = await strapi.db.connection.raw(ACCESS_SQL, { numero, userId });
      if (rows.length === 0) throw new errors.NotFoundError(UNKNOWN_DEMARCHE);
      return rows[0];
    },

    /** The porteurs of a démarche, in the order of their arrival. */
    async ownersOf(numero: number, userId: number): Promise<DemarchePage['owners']> {
      const { rows } = await strapi.db.connection.raw(OWNERS_SQL, { numero, userId });
      return rows.map((owner: Owner) => ({ ...owner, since: owner.since.toISOString() }));
    },

    async stateOf(numero: number, userId: number): Promise<OwnershipState> {
      const all = await this.ownersOf(numero, userId);
      return { numero, isOwner: all.some(({ isMe }) => isMe), ownerCount: all.length };
    },

    /**
     * « Je suis porteur de cette démarche »: at once, and as often as one likes.
     *
     * @throws NotFoundError without such a démarche, Refusal when it is archived or merged
     */
    async declare(numero: number, userId: number): Promise<OwnershipState> {
      const { isArchived, mergedInto, title } = await getService('demarches', { strapi }).find(
        numero
      );
      refuseMerged(numero, mergedInto);
      if (isArchived) throw new Refusal('Cette démarche est archivée : elle n’a plus de porteur.');
      const documentId = randomBytes(12).toString('hex');
      await change({
        action: 'ownership.started',
        numero,
        title,
        userId,
        apply: async (trx) => (await trx.raw(DECLARE_SQL, { documentId, numero, userId })).rowCount,
      });
      return this.stateOf(numero, userId);
    },

    /** « Ne plus être porteur »: the last one may leave, the buttons stay. */
    async withdraw(numero: number, userId: number): Promise<OwnershipState> {
      const { title } = await getService('demarches', { strapi }).find(numero);
      await change({
        action: 'ownership.ended',
        numero,
        title,
        userId,
        apply: (trx) =>
          trx('ownerships').where({ demarche_numero: numero, user_id: userId }).delete(),
      });
      return this.stateOf(numero, userId);
    },
  };
};
