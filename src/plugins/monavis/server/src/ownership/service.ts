import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { DemarchePage } from '../../../shared/contracts/catalogue';
import type { HomeEntry, OwnershipState } from '../../../shared/contracts/ownership';
import { Refusal } from '../access/refusal';
import { getService } from '../get-service';
import { DECLARE_SQL, HOME_SQL, OWNERS_SQL } from './ownership-sql';

type Owner = Omit<DemarchePage['owners'][number], 'since'> & { since: Date };
type HomeRow = Omit<HomeEntry, 'score' | 'reviewCount' | 'isLocked' | 'lastReviewAt'> & {
  lastReviewAt: Date | null;
};

/** Who is in charge of which démarche. */
export const createOwnershipService = ({ strapi }: { strapi: Core.Strapi }) => {
  const owners = () => strapi.db.connection('ownerships');

  return {
    async isOwner(numero: number, userId: number): Promise<boolean> {
      const row = await owners().where({ demarche_numero: numero, user_id: userId }).first('id');
      return row !== undefined;
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
     * @throws NotFoundError without such a démarche, Refusal when it is archived
     */
    async declare(numero: number, userId: number): Promise<OwnershipState> {
      const { isArchived } = await getService('demarches', { strapi }).find(numero);
      if (isArchived) throw new Refusal('Cette démarche est archivée : elle n’a plus de porteur.');
      const documentId = randomBytes(12).toString('hex');
      await strapi.db.connection.raw(DECLARE_SQL, { documentId, numero, userId });
      return this.stateOf(numero, userId);
    },

    /** « Ne plus être porteur »: the last one may leave, the buttons stay. */
    async withdraw(numero: number, userId: number): Promise<OwnershipState> {
      await getService('demarches', { strapi }).find(numero);
      await owners().where({ demarche_numero: numero, user_id: userId }).delete();
      return this.stateOf(numero, userId);
    },

    /** « Mes démarches ». */
    async home(userId: number): Promise<HomeEntry[]> {
      const result = await strapi.db.connection.raw(HOME_SQL, { userId });
      const rows: HomeRow[] = result.rows;
      const numeros = rows.map(({ numero }) => numero);
      const scores = await getService('statistics', { strapi }).scoresOf(numeros);
      const locked = await getService('volume', { strapi }).lockedAmong(numeros);
      return rows.map(({ lastReviewAt, ...row }) => ({
        ...row,
        lastReviewAt: lastReviewAt?.toISOString() ?? null,
        score: scores.get(row.numero)?.value ?? null,
        reviewCount: scores.get(row.numero)?.count ?? 0,
        isLocked: locked.has(row.numero),
      }));
    },
  };
};
