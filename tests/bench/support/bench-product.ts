import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedDatabase } from '../../../scripts/embedded-database';
import { launch } from '../../helpers/process';
import { startProduct } from '../../helpers/product';

/** The whole product as a user starts it, on a PostgreSQL of its own that flushes to disk, with a form to vote on. */
export const startBenchProduct = async () => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'monavis-bench-'));
  const product = await startProduct({ dataDir });
  const database = await startEmbeddedDatabase({ dataDir });
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query('show fsync');
  if (rows[0].fsync !== 'on') throw new Error('PostgreSQL does not flush to disk');

  const { numero } = product.info.demarche;
  const { href } = product.info.button;
  const button = await client.query('select id from buttons where key = $1', [
    product.info.button.key,
  ]);
  const address = new URL(href);
  return {
    url: product.site.replace('localhost', '127.0.0.1'),
    path: address.pathname + address.search,
    numero,
    buttonId: Number(button.rows[0].id),
    dataDir,
    databaseUrl: database.url,
    accounts: product.info.accounts,
    memory: product.memory,
    /** Adds synthetic reviews of the démarche, as the demo has them. */
    addReviews: async (wanted: number): Promise<void> => {
      const options = ['--count', String(wanted), '--demarche', String(numero)];
      const command = launch(['--import', 'tsx', 'scripts/demo-reviews.ts', ...options], {
        DATABASE_URL: database.url,
        MONAVIS_DATA_DIR: dataDir,
      });
      if ((await command.exited) !== 0) throw new Error(command.said.stderr);
    },
    query: async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows,
    /** Starts a server of a benchmark beside the product, on the same database. */
    startBeside: async (script: string, args: string[] = []) => {
      const settings = {
        DATABASE_URL: database.url,
        MONAVIS_DATA_DIR: path.join(dataDir, 'beside'),
        NODE_ENV: 'development',
        ...Object.fromEntries(
          ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'JWT_SECRET']
            .concat('ENCRYPTION_KEY', 'FORM_SECRETS')
            .map((name) => [name, randomBytes(24).toString('hex')])
        ),
      };
      const server = launch(['--import', 'tsx', script, ...args], settings);
      await server.hasSaid('ready ');
      const port = /ready (\d+)/.exec(server.said.stdout)?.[1];
      return {
        url: `http://127.0.0.1:${port}`,
        stop: async () => {
          server.child.kill('SIGKILL');
          await server.exited;
        },
      };
    },
    stop: async () => {
      await client.end();
      await product.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

export type BenchProduct = Awaited<ReturnType<typeof startBenchProduct>>;
