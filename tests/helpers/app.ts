import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import supertest from 'supertest';
import { TEMPLATE_DATABASE } from './test-environment';

export interface TestApp {
  strapi: Core.Strapi;
  /** Sends requests to the running server. */
  http: ReturnType<typeof supertest>;
  /** Address of the server, listening on a free loopback port. */
  url: string;
  databaseUrl: string;
  stop: () => Promise<void>;
}

const runOnServer = async (sql: string): Promise<void> => {
  const client = new Client({ connectionString: process.env.MONAVIS_TEST_SERVER });
  await client.connect();
  await client.query(sql);
  await client.end();
};

/** Boots the whole application on a database of its own, and listens on a free port. Stop it in `afterAll`. */
export const startApp = async (wanted: Record<string, string> = {}): Promise<TestApp> => {
  const database = `test_${randomBytes(6).toString('hex')}`;
  await runOnServer(`create database ${database} template ${TEMPLATE_DATABASE}`);
  const databaseUrl = new URL(`/${database}`, process.env.MONAVIS_TEST_SERVER).href;
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'monavis-app-'));
  const settings = { MONAVIS_DATA_DIR: dataDir, ...wanted };
  Object.assign(process.env, settings, { DATABASE_URL: databaseUrl });

  const strapi = await bootStrapi({
    appDir: process.cwd(),
    distDir: `${process.cwd()}/dist`,
  }).load();
  strapi.server.mount();
  const server = strapi.server.httpServer;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');

  const stop = async () => {
    await strapi.destroy();
    for (const name of Object.keys(settings)) delete process.env[name];
    await rm(dataDir, { recursive: true, force: true });
    await runOnServer(`drop database ${database} with (force)`);
  };
  return {
    strapi,
    http: supertest(server),
    url: `http://127.0.0.1:${address.port}`,
    databaseUrl,
    stop,
  };
};
