import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Synonym, SynonymPair } from '../../../../shared/contracts/catalogue';
import type { Transaction } from '../../database/transaction';
import { getService } from '../../get-service';
import { SHIPPED_SYNONYMS } from './shipped-synonyms';

const SEED = 'synonyms';
export const UNKNOWN_SYNONYM = 'Ce synonyme n’est plus dans la liste.';

/** « Synonymes »: what people say, and what the titles of démarches say for it. Every process hears its changes. */
export const createSynonymsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const record = (
    actorId: number,
    action: 'synonym.added' | 'synonym.changed' | 'synonym.removed',
    { before, after }: { before?: Synonym; after?: Synonym }
  ): Promise<void> => {
    const { id, expression } = after ?? before ?? { id: 0, expression: '' };
    const facts = (pair: Synonym | undefined) =>
      pair && { expression: pair.expression, synonyme: pair.meaning };
    return getService('audit', { strapi }).record({
      actorId,
      action,
      subject: { type: 'synonym', id, name: expression },
      before: facts(before),
      after: facts(after),
    });
  };

  const table = () => strapi.db.connection('synonyms').withSchema('monavis');

  /** One change at a time: two éditeurs may write the same pair at the same moment. */
  const lock = (trx: Transaction) =>
    trx.raw('lock table monavis.synonyms in share row exclusive mode');

  const refuseKnown = async (
    trx: Transaction,
    { expression, meaning }: SynonymPair,
    id = 0
  ): Promise<void> => {
    const known = await table()
      .transacting(trx)
      .whereRaw('lower(expression) = lower(?) and lower(meaning) = lower(?)', [expression, meaning])
      .whereNot({ id })
      .first('id');
    if (known) throw new errors.ApplicationError('Ce synonyme est déjà dans la liste.');
  };

  const find = async (trx: Transaction, id: number): Promise<Synonym> => {
    const found = await table().transacting(trx).where({ id }).first('id', 'expression', 'meaning');
    if (!found) throw new errors.NotFoundError(UNKNOWN_SYNONYM);
    return found;
  };

  return {
    /** Adds the pairs that the product comes with, once in the life of a database. */
    async seed(): Promise<void> {
      await strapi.db.connection.transaction(async (trx) => {
        const sown = await trx('seeds')
          .withSchema('monavis')
          .insert({ name: SEED })
          .onConflict('name')
          .ignore()
          .returning('name');
        if (sown.length === 0) return;
        await trx.batchInsert(
          'monavis.synonyms',
          SHIPPED_SYNONYMS.map(({ expression, meaning }) => ({ expression, meaning }))
        );
      });
    },

    /** Every pair, in alphabetical order. */
    list: (): Promise<Synonym[]> =>
      table()
        .select('id', 'expression', 'meaning')
        .orderByRaw('monavis.fold(expression), monavis.fold(meaning)'),

    async add(pair: SynonymPair, actorId: number): Promise<Synonym> {
      return strapi.db.transaction(async ({ trx }) => {
        await lock(trx);
        await refuseKnown(trx, pair);
        const [added] = await table()
          .transacting(trx)
          .insert(pair)
          .returning(['id', 'expression', 'meaning']);
        await record(actorId, 'synonym.added', { after: added });
        return added;
      });
    },

    /** @throws NotFoundError when it was removed meanwhile */
    async change(id: number, pair: SynonymPair, actorId: number): Promise<Synonym> {
      return strapi.db.transaction(async ({ trx }) => {
        await lock(trx);
        const before = await find(trx, id);
        await refuseKnown(trx, pair, id);
        await table().transacting(trx).where({ id }).update(pair);
        const after = { id, ...pair };
        await record(actorId, 'synonym.changed', { before, after });
        return after;
      });
    },

    /** @throws NotFoundError when it was removed already */
    async remove(id: number, actorId: number): Promise<void> {
      await strapi.db.transaction(async ({ trx }) => {
        await lock(trx);
        const before = await find(trx, id);
        await table().transacting(trx).where({ id }).delete();
        await record(actorId, 'synonym.removed', { before });
      });
    },
  };
};
