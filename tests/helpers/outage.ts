import { Client } from 'pg';
import type { TestApp } from './app';

/** A real outage: the database refuses connections, and cuts those that are open. */
export const setReachable = async (app: TestApp, isReachable: boolean): Promise<void> => {
  const name = new URL(app.databaseUrl).pathname.slice(1);
  const client = new Client({ connectionString: process.env.MONAVIS_TEST_SERVER });
  await client.connect();
  await client.query(`alter database ${name} with allow_connections ${isReachable}`);
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    isReachable ? '' : name,
  ]);
  await client.end();
};
