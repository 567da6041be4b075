import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { resolveBinaries } from './postgres/binaries';
import { readPassword, removeHome, resolveHome } from './postgres/home';
import { findRunning, startServer, stopServer, type Server } from './postgres/server';

const DATABASE = 'monavis';
/** Any constant works: held, in the database « postgres », by the one process that answers for the server. */
const OWNER_LOCK = 1_337;
/** A killed owner's connection takes an instant to disappear. */
const OWNER_LOCK_PATIENCE_MS = 1_500;

export interface EmbeddedDatabase {
  /** `postgres://…` of the database « monavis ». */
  url: string;
  /** False when another living process started the server: `stop` then leaves it alone. */
  isOwner: boolean;
  /** Folder of the data, when it could not be inside `dataDir` (see `resolveHome`). */
  elsewhere: string | undefined;
  stop: () => Promise<void>;
  /** Stops the server without waiting; the next start recovers what was committed. */
  abort: () => void;
}

interface Options {
  /** Folder that keeps the data from one start to the next. */
  dataDir: string;
  /** A free one by default. */
  port?: number;
  /** For tests: no fsync, and the data is deleted by `stop`. */
  isThrowaway?: boolean;
}

const connect = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url });
  // The server may stop under an idle connection: nothing to do about it, and no reason to crash.
  client.on('error', () => {});
  await client.connect();
  return client;
};

const takeOwnership = async (client: Client): Promise<boolean> => {
  const deadline = Date.now() + OWNER_LOCK_PATIENCE_MS;
  for (;;) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [OWNER_LOCK]);
    if (rows[0].taken || Date.now() > deadline) return rows[0].taken;
    await wait(100);
  }
};

const ensureDatabase = async (client: Client): Promise<void> => {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
  if (rowCount === 0) await client.query(`create database ${DATABASE}`);
};

/** The server lives in a session of its own: an interrupted test run would leave it behind. */
const stopOnSignal = (stop: () => Promise<void>): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(1)));
  }
};

/**
 * Starts a real PostgreSQL on the data of `dataDir`, or joins the one that already runs there: left behind by a
 * killed process, it is taken over; owned by a living one, it is shared.
 *
 * @throws Error with one French sentence when PostgreSQL cannot run
 */
export const startEmbeddedDatabase = async ({
  dataDir,
  port,
  isThrowaway,
}: Options): Promise<EmbeddedDatabase> => {
  const absolute = path.resolve(dataDir);
  const home = resolveHome(absolute);
  const server: Server = { home, binaries: resolveBinaries(home.account) };
  const { password } = readPassword(home);
  const actualPort =
    findRunning(server)?.port ?? (await startServer(server, { port, isThrowaway }));
  const urlOf = (name: string) => `postgres://postgres:${password}@127.0.0.1:${actualPort}/${name}`;

  // Kept open: PostgreSQL itself releases the lock when this process dies, however it dies.
  const client = await connect(urlOf('postgres'));
  const isOwner = await takeOwnership(client);
  await ensureDatabase(client);
  const stop = async () => {
    await client.end();
    if (!isOwner) return;
    await stopServer(server);
    if (isThrowaway) removeHome(home, absolute);
  };
  if (isThrowaway) stopOnSignal(stop);
  return {
    url: urlOf(DATABASE),
    isOwner,
    elsewhere: home.isElsewhere ? home.folder : undefined,
    stop,
    abort: () => {
      const running = isOwner && findRunning(server);
      if (running) process.kill(running.pid, 'SIGQUIT');
    },
  };
};
