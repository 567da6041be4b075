import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  AdditionChoices,
  AdditionRefusal,
  Duplicate,
  DuplicatesQuery,
} from '../../../shared/contracts/additions';
import type { Transaction } from '../database/transaction';
import { ADMINISTRATION_SQL, CHOICES_SQL, DUPLICATES_SQL } from './duplicates-sql';
import { lockAdditions } from './lock';
import type { Addition } from './schema';

const DEMARCHE = 'api::demarche.demarche';
const OWNERSHIP = 'api::ownership.ownership';
const ADMINISTRATION = 'api::administration.administration';

const refuse = (message: string, details: AdditionRefusal): never => {
  throw new errors.ApplicationError(message, details);
};

/** An agent waits so long for an import to end; each one who waits holds a connection that others need. */
const PATIENCE = '5s';
/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const LOCK_NOT_AVAILABLE = '55P03';

const waitForTurn = async (trx: Transaction): Promise<void> => {
  await trx.raw(`set local lock_timeout = '${PATIENCE}'`);
  try {
    await lockAdditions(trx);
    await trx.raw('set local lock_timeout to default');
  } catch (error) {
    if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
    throw new errors.ApplicationError(
      'Le référentiel est en cours de mise à jour : réessayez dans une minute.'
    );
  }
};

/** « Ajouter une démarche manquante » (spec §4). */
export const createAdditionsService = ({ strapi }: { strapi: Core.Strapi }) => {
  // On the connection of the transaction under way: asking for another one while holding a lock could wait for ever.
  const inTransaction = (sql: string, bindings: object) =>
    strapi.db.transaction(({ trx }) => trx.raw(sql, bindings));

  const findOrCreateAdministration = async (name: string): Promise<number> => {
    const { rows } = await inTransaction(ADMINISTRATION_SQL, { administration: name });
    if (rows.length > 0) return rows[0].id;
    const created = await strapi.documents(ADMINISTRATION).create({ data: { name } });
    return Number(created.id);
  };

  return {
    /** What the form offers to choose among. */
    async choices(): Promise<AdditionChoices> {
      const { rows } = await strapi.db.connection.raw(CHOICES_SQL);
      return rows[0];
    },

    /**
     * Démarches that look like this one, the surest first.
     *
     * @param except - number of the démarche itself, when it exists
     */
    async duplicatesOf(
      { title = '', administration = '', url = '', cerfa = '', reference = '' }: DuplicatesQuery,
      except: number | null = null
    ): Promise<Duplicate[]> {
      const asked = { title, administration, url, cerfa, reference, except };
      const { rows } = await inTransaction(DUPLICATES_SQL, asked);
      return rows;
    },

    /**
     * Adds a démarche, whose creator becomes porteur. Additions are made one after the other, so that two agents who add
     * the same at the same moment get one démarche, and the second one its address.
     *
     * @throws ApplicationError (details: `AdditionRefusal`) when it exists already, or when close ones were not seen
     */
    async add(addition: Addition, userId: number): Promise<{ numero: number }> {
      const { seenSimilar, reference, administration, ...facts } = addition;
      return strapi.db.transaction(async ({ trx }) => {
        await waitForTurn(trx);
        const duplicates = await this.duplicatesOf(addition);
        const [same] = duplicates.filter(({ isBlocking }) => isBlocking);
        if (same) {
          refuse(
            `Cette démarche existe déjà : « ${same.title} » (n° ${same.numero}). Ouvrez-la pour vous en déclarer porteur.`,
            { reason: 'duplicate', duplicates }
          );
        }
        if (duplicates.some(({ numero }) => !seenSimilar.includes(numero))) {
          refuse('Des démarches proches existent : vérifiez que la vôtre n’y est pas.', {
            reason: 'similar',
            duplicates,
          });
        }
        const created = await strapi.documents(DEMARCHE).create({
          data: {
            ...facts,
            servicePublicRef: reference,
            administration: await findOrCreateAdministration(administration),
            origin: 'agent',
          },
        });
        const numero = Number(created.numero);
        await strapi
          .documents(OWNERSHIP)
          .create({ data: { demarcheNumero: numero, user: userId, origin: 'creator' } });
        return { numero };
      });
    },
  };
};
