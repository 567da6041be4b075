import { Meilisearch, type Task } from 'meilisearch';
import { INDEX } from '../../../src/plugins/monavis/server/src/catalogue/engines/meilisearch/server-copy';
import type { CopiedDocument, SearchServer } from './suite';

const { MONAVIS_TEST_MEILI_HOST: host, MONAVIS_TEST_MEILI_API_KEY: apiKey } = process.env;
const ALL = { limit: 100_000 };

type FalseDocument = CopiedDocument & { title?: string; checksum?: string };

const connect = async (settings: { host: string; apiKey: string }): Promise<SearchServer> => {
  const client = new Meilisearch(settings);
  const index = client.index<FalseDocument>(INDEX);
  const done = async (task: { waitTask: () => Promise<Task> }): Promise<void> => {
    await task.waitTask();
  };
  // What an earlier run left would be taken for a copy.
  await done(client.deleteIndex(INDEX));
  return {
    ...settings,
    documents: async () => (await index.getDocuments(ALL)).results,
    synonyms: async () => (await index.getSynonyms()) ?? {},
    falsify: (document) =>
      done(index.addDocuments([{ ...document, title: 'Faux', checksum: 'faux' }])),
    loseIndexes: () => done(client.deleteIndex(INDEX)),
    loseDocuments: () => done(index.deleteAllDocuments()),
    stop: () => done(client.deleteIndex(INDEX)),
  };
};

/** The server of `MEILI_HOST`, whose index of démarches the tests empty; `undefined` where none is set. */
export const realServer = host ? () => connect({ host, apiKey: apiKey ?? '' }) : undefined;
