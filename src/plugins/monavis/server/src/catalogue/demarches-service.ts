import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DemarchePage } from '../../../shared/contracts/catalogue';
import { FACTS_SQL } from './catalogue-sql';
import { UNKNOWN_DEMARCHE } from './numero';

/** What describes a démarche, whoever reads. */
export type DemarcheFacts = Omit<DemarchePage, 'owners' | 'isOwner' | 'canManage'>;

/** Démarches by their number: what the other features need of the référentiel. */
export const createDemarchesService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @throws NotFoundError when no démarche has this number */
  async find(numero: number): Promise<DemarcheFacts> {
    const { rows } = await strapi.db.connection.raw(FACTS_SQL, { numero });
    if (rows.length === 0) throw new errors.NotFoundError(UNKNOWN_DEMARCHE);
    return rows[0];
  },
});
