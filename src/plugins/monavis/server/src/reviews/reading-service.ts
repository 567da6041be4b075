import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { FORGET_MARKS_SQL, MARK_ALL_SQL, MARK_SQL } from './reading-sql';
import { UNKNOWN_REVIEW } from './service';

/** Which reviews each agent has read: his own marks, which nobody else sees. */
export const createReviewReadingService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @throws NotFoundError when it is not a published review of this démarche */
  async mark(
    numero: number,
    id: number,
    { userId, isRead }: { userId: number; isRead: boolean }
  ): Promise<void> {
    const { rowCount } = await strapi.db.connection.raw(MARK_SQL, { numero, id, userId, isRead });
    if (rowCount === 0) throw new errors.NotFoundError(UNKNOWN_REVIEW);
  },

  /** Every review of now, whatever the filter on screen. */
  async markAll(numero: number, userId: number): Promise<void> {
    await strapi.db.transaction(async ({ trx }) => {
      await trx.raw(MARK_ALL_SQL, { numero, userId });
      await trx.raw(FORGET_MARKS_SQL, { numero, userId });
    });
  },
});
