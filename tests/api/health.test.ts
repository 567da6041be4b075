import { Client } from 'pg';
import { startApp, type TestApp } from '../helpers/app';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** A real outage: the database refuses connections, and cuts those that are open. */
const setReachable = async (isReachable: boolean): Promise<void> => {
  const name = new URL(app.databaseUrl).pathname.slice(1);
  const client = new Client({ connectionString: process.env.MONAVIS_TEST_SERVER });
  await client.connect();
  await client.query(`alter database ${name} with allow_connections ${isReachable}`);
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    isReachable ? '' : name,
  ]);
  await client.end();
};

describe('GET /_health', () => {
  it('should answer 204 while the database answers', async () => {
    await app.http.get('/_health').expect(204).expect('cache-control', 'no-store');
  });

  it('should answer 503 during an outage of the database, and 204 after it', async () => {
    await setReachable(false);
    try {
      await app.http.get('/_health').expect(503);
    } finally {
      await setReachable(true);
    }
    await app.http.get('/_health').expect(204);
  });
});
