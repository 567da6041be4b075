import { Meilisearch } from 'meilisearch';
import { searchServer } from '../../../src/plugins/monavis/server/src/catalogue/engines/meilisearch/search';
import { createServerCopy } from '../../../src/plugins/monavis/server/src/catalogue/engines/meilisearch/server-copy';
import type { SearchEntry } from '../../../src/plugins/monavis/server/src/catalogue/entry';
import { SHIPPED_SYNONYMS } from '../../../src/plugins/monavis/server/src/catalogue/synonyms/shipped-synonyms';
import type { Finder } from './measure';

const DEADLINE_MS = 10_000;

/**
 * Fills the search server of `MEILI_HOST`, whose index of démarches it replaces.
 *
 * @returns its finder, `null` where no server is set
 */
export const createServerFinder = async (
  entries: readonly SearchEntry[]
): Promise<Finder | null> => {
  const { MEILI_HOST: host, MEILI_API_KEY: apiKey } = process.env;
  if (!host) return null;
  const client = new Meilisearch({ host, ...(apiKey && { apiKey }) });
  await createServerCopy(client).reconcile({
    entries: [...entries],
    synonyms: [...SHIPPED_SYNONYMS],
  });
  const references = new Map(entries.map(({ numero, reference }) => [numero, reference ?? '']));
  return async (q) => {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const { numeros } = await searchServer(client, { q, page: 1, pageSize: 20 }, signal);
    return numeros.map((numero) => references.get(numero) ?? '');
  };
};
