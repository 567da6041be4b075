import type { Core } from '@strapi/strapi';
import type { ClientConfig } from 'pg';
import type { CatalogueMeta, TextMark } from '../../../shared/contracts/catalogue';
import { createChangeListener } from '../database/change-listener';
import { getService } from '../get-service';
import type { CatalogueMatches, CatalogueSearch } from './engine';
import { SEARCH_ROWS_SQL } from './entries-sql';
import { toSearchEntries, type SearchEntry, type SearchRow } from './entry';
import { createMemoryCopy } from './memory-copy';

export interface SearchOutcome
  extends CatalogueMatches, Pick<CatalogueMeta, 'engine' | 'engineReason'> {
  /** Where a title holds what is searched. */
  mark: (title: string) => TextMark[];
}

/** Démarches that a filter may name one by one in a request to the search server: more take longer than the search. */
const LONGEST_FILTER = 1_000;

const isLong = ({ only, except }: CatalogueSearch): boolean =>
  (only?.size ?? 0) + (except?.size ?? 0) > LONGEST_FILTER;

/** The search in the référentiel, for whoever asks: visitors, agents, the program interface. */
export const createCatalogueSearchService = ({ strapi }: { strapi: Core.Strapi }) => {
  const readEntries = async (numeros: number[] | null): Promise<Map<number, SearchEntry[]>> => {
    const { rows } = await strapi.db.connection.raw(SEARCH_ROWS_SQL, { numeros });
    return toSearchEntries(rows as SearchRow[]);
  };
  const warn = (error: Error): void => {
    strapi.log.warn(`Search: ${error.message}`);
  };

  const copy = createMemoryCopy({
    readEntries,
    readSynonyms: () => getService('synonyms', { strapi }).list(),
    onFault: warn,
  });
  let revision = 0;
  const connection: ClientConfig = strapi.config.get('database.connection.connection');
  const listener = createChangeListener({
    connection: { ...connection, application_name: 'monavis-search' },
    channel: 'monavis_catalogue',
    onChange: (payload) => {
      revision += 1;
      copy.hear(payload);
    },
    onReconnect: () => {
      revision += 1;
      copy.hearNothing();
    },
    onFault: warn,
  });

  return {
    /** Resolves once the référentiel is in memory. */
    async start(): Promise<void> {
      await listener.start();
      await copy.settled();
    },

    async stop(): Promise<void> {
      await listener.stop();
      await copy.stop();
    },

    /** Grows with each change that is heard. */
    revision: (): number => revision,

    size: (): number => copy.index().entries().length,

    /** Current entries of these démarches, of all with `null`. */
    readEntries,

    /** One page of what is found, best first: by the search server while it answers, by memory otherwise. */
    async search(search: CatalogueSearch): Promise<SearchOutcome> {
      const server = getService('searchServer', { strapi });
      const index = copy.index();
      const mark = index.marker(search.q ?? '');
      if (server.isSet() && isLong(search)) {
        return { ...index.search(search), engine: 'memory', engineReason: 'long-filter', mark };
      }
      const matches = await server.search(search);
      if (matches && matches.total > 0) {
        return { ...matches, engine: 'meilisearch', engineReason: null, mark };
      }
      const own = index.search(search);
      if (matches && own.total === 0)
        return { ...matches, engine: 'meilisearch', engineReason: null, mark };
      // An empty answer may come from a server that lost its data without losing its index; nobody waits to know.
      if (matches) void server.doubt().catch(warn);
      const reason = server.reason() ?? (matches ? 'not-ready' : null);
      return { ...own, engine: 'memory', engineReason: reason, mark };
    },
  };
};
