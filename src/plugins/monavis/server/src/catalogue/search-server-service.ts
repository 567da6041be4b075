import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Meilisearch } from 'meilisearch';
import type { EngineReason } from '../../../shared/contracts/catalogue';
import { getConfig } from '../config';
import { getService } from '../get-service';
import type { CatalogueMatches, CatalogueSearch } from './engine';
import { createCircuit } from './engines/meilisearch/circuit';
import { createClient } from './engines/meilisearch/client';
import { toReason } from './engines/meilisearch/reason';
import { searchServer } from './engines/meilisearch/search';
import { createServerCopy, INDEX, type CopyReport } from './engines/meilisearch/server-copy';

/** A check that was asked for and has not come may have met another fault: it is asked for again. */
const ASK_AGAIN_MS = 5_000;
const QUEUE = 'catalogue';

/** The server holds less than the database. */
class LostDocuments extends errors.ApplicationError {}

/** The search server, where there is one: its answers while it gives them, and its copy of the référentiel. */
export const createSearchServerService = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = getConfig('searchServer', { strapi });
  let client: Promise<Meilisearch> | undefined;
  /** Since when a check of the copy is awaited, by the clock of the database. */
  let awaitedSince: string | undefined;
  let askedAt = 0;

  const table = () => strapi.db.connection('search_server').withSchema('monavis');

  const getClient = (): Promise<Meilisearch> => {
    if (!settings) throw new Error('No search server is set.');
    client ??= createClient(settings, 'searches');
    return client;
  };

  const askForCheck = async (): Promise<void> => {
    if (performance.now() - askedAt < ASK_AGAIN_MS && awaitedSince) return;
    askedAt = performance.now();
    const { rows } = await strapi.db.connection.raw('select now()::text as now');
    awaitedSince ??= rows[0].now;
    await getService('jobs', { strapi }).enqueue(
      'catalogue:reconcile',
      {},
      { key: 'catalogue:reconcile', queue: QUEUE }
    );
  };

  const isChecked = async (): Promise<boolean> => {
    if (!awaitedSince) return false;
    const row = await table()
      .where({ host: settings?.host })
      .whereRaw('checked_at >= ?::timestamptz', [awaitedSince])
      .first('host');
    return row !== undefined;
  };

  const isThere = async (): Promise<boolean> => {
    try {
      await (await getClient()).index(INDEX).search('', { limit: 1 });
      return true;
    } catch (error) {
      if (toReason(error) === 'not-ready') return false;
      throw error;
    }
  };

  const warnOfMasterKey = async (): Promise<void> => {
    try {
      await (await getClient()).getKeys({ limit: 1 });
    } catch {
      // As it should be: the key of this product says nothing of the others.
      return;
    }
    strapi.log.warn('Search server: MEILI_API_KEY can manage keys; give a key of its own instead');
  };

  const circuit = createCircuit({
    toReason: (error) => (error instanceof LostDocuments ? 'not-ready' : toReason(error)),
    probe: async () => {
      const hasIndex = await isThere();
      if (hasIndex && (await isChecked())) return true;
      await askForCheck();
      return false;
    },
    onOpen: (reason) => {
      awaitedSince = undefined;
      askedAt = 0;
      strapi.log.warn(`Search server: ${reason}; memory answers`);
    },
    onClose: () => {
      strapi.log.info('Search server: it answers, and its copy is the database’s');
      void warnOfMasterKey();
    },
  });

  const createCopy = async () => {
    if (!settings) throw new Error('No search server is set.');
    return createServerCopy(await createClient(settings, 'jobs'));
  };

  const note = (report: CopyReport): Promise<number> =>
    table()
      .where({ host: settings?.host })
      .update({ checked_at: strapi.db.connection.raw('now()'), report: JSON.stringify(report) });

  return {
    isSet: (): boolean => settings !== null,

    /** Triggers ask for jobs only while the table names a server. Returns at once: memory answers meanwhile. */
    async start(): Promise<void> {
      await table()
        .whereNot({ host: settings?.host ?? '' })
        .delete();
      if (!settings) return;
      await table().insert({ host: settings.host }).onConflict('host').ignore();
      circuit.start();
    },

    stop: (): Promise<void> => circuit.stop(),

    /** Why memory answers; `null` while the server does, or when none is set. */
    reason: (): EngineReason | null => (settings ? circuit.reason() : null),

    /** @returns what the server finds, `null` when it does not answer in time */
    search: (search: CatalogueSearch): Promise<CatalogueMatches | null> =>
      circuit.ask(async (signal) => searchServer(await getClient(), search, signal)),

    /** Somebody found nothing where memory does: while the counts differ, memory answers. */
    async doubt(): Promise<void> {
      // What is on its way is not lost.
      if (await getService('jobs', { strapi }).isBusy(QUEUE)) return;
      const expected = getService('catalogueSearch', { strapi }).size();
      await circuit.ask(async (signal) => {
        const { estimatedTotalHits } = await (
          await getClient()
        )
          .index(INDEX)
          .search('', { limit: 0 }, { signal });
        if (estimatedTotalHits < expected) throw new LostDocuments('Documents are missing');
      });
    },

    /** Work of the queue: brings the copy up to date with one announcement of the database. */
    async update(payload: string): Promise<void> {
      if (payload === 'all') return this.reconcile();
      const copy = await createCopy();
      try {
        if (payload === 'synonyms') {
          await copy.updateSettings(await getService('synonyms', { strapi }).list());
          return;
        }
        const numeros = payload.split(',').map(Number);
        const entries = await getService('catalogueSearch', { strapi }).readEntries(numeros);
        await copy.update(numeros, [...entries.values()].flat());
      } catch (error) {
        // Without an index there is nothing to update: the check that rebuilds it reads the database anew.
        if (toReason(error) !== 'not-ready') throw error;
      }
    },

    /** Work of the queue: compares the whole copy with the database, repairs and reports. */
    async reconcile(): Promise<void> {
      const copy = await createCopy();
      const entries = await getService('catalogueSearch', { strapi }).readEntries(null);
      const report = await copy.reconcile({
        entries: [...entries.values()].flat(),
        synonyms: await getService('synonyms', { strapi }).list(),
      });
      await note(report);
      const { missing, surplus, expected, isRebuilt } = report;
      if (missing + surplus === 0) return;
      strapi.log.warn(
        `Search server: of ${expected} documents, ${missing} were missing and ${surplus} too many; ` +
          `${isRebuilt ? 'rebuilt' : 'repaired'}`
      );
    },
  };
};
