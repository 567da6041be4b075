import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { compileStrapi, createStrapi } from '@strapi/strapi';
import { Client } from 'pg';
import { startEmbeddedDatabase } from '../../scripts/embedded-database';
import { TEMPLATE_DATABASE, testEnvironment } from './test-environment';

declare global {
  var stopTestDatabase: (() => Promise<void>) | undefined;
}

/**
 * Once for all API tests: starts a real PostgreSQL in a temporary folder, compiles the server and boots it on an empty
 * database, which then serves as the template of the database of each test file.
 */
export default async function setUpApiTests(): Promise<void> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'monavis-api-'));
  const database = await startEmbeddedDatabase({ dataDir, isThrowaway: true });
  globalThis.stopTestDatabase = database.stop;

  Object.assign(process.env, testEnvironment(), { MONAVIS_TEST_SERVER: database.url });
  // A search server is for the tests that ask for it: the others would share its one index.
  for (const name of ['MEILI_HOST', 'MEILI_API_KEY']) {
    const value = process.env[name];
    if (value) process.env[`MONAVIS_TEST_${name}`] = value;
    delete process.env[name];
  }
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`create database ${TEMPLATE_DATABASE}`);
  await client.end();

  const { appDir, distDir } = await compileStrapi();
  process.env.DATABASE_URL = new URL(`/${TEMPLATE_DATABASE}`, database.url).href;
  const strapi = await createStrapi({ appDir, distDir }).load();
  await strapi.destroy();
}
