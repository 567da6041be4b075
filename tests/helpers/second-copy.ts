import { Client } from 'pg';
import { SEARCH_ROWS_SQL } from '../../src/plugins/monavis/server/src/catalogue/entries-sql';
import { toSearchEntries } from '../../src/plugins/monavis/server/src/catalogue/entry';
import { createMemoryCopy } from '../../src/plugins/monavis/server/src/catalogue/memory-copy';
import { createChangeListener } from '../../src/plugins/monavis/server/src/database/change-listener';
import type { TestApp } from './app';

export interface SecondCopy {
  find: (q: string) => number[];
  count: (q: string) => number;
  stop: () => Promise<void>;
}

/** The search of another process on the same database, with connections of its own. */
export const startSecondCopy = async (app: TestApp): Promise<SecondCopy> => {
  const client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  const sql = SEARCH_ROWS_SQL.replaceAll(':numeros', '$1');
  const copy = createMemoryCopy({
    readEntries: async (numeros) => toSearchEntries((await client.query(sql, [numeros])).rows),
    readSynonyms: async () =>
      (await client.query('select expression, meaning from monavis.synonyms')).rows,
    onFault: () => undefined,
  });
  const listener = createChangeListener({
    connection: { connectionString: app.databaseUrl, application_name: 'second-copy' },
    channel: 'monavis_catalogue',
    onChange: copy.hear,
    onReconnect: copy.hearNothing,
    onFault: () => undefined,
  });
  await listener.start();
  await copy.settled();
  const search = (q: string) => copy.index().search({ q, page: 1, pageSize: 20 });
  return {
    find: (q) => search(q).numeros,
    count: (q) => search(q).total,
    stop: async () => {
      await listener.stop();
      await copy.stop();
      await client.end();
    },
  };
};
