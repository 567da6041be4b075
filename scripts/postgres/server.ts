import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from '../refusal';
import type { Home } from './home';
import { readPassword } from './home';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  // No socket file: /tmp may be closed to the server's account, and one port is enough.
  unix_socket_directories: '',
  timezone: 'UTC',
  shared_buffers: '256MB',
  // A million reviews must not cause a checkpoint every few seconds.
  max_wal_size: '2GB',
};

/** Nothing survives a crash: for databases that are thrown away. */
const THROWAWAY_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // Tests run several applications at once, some of several processes.
  max_connections: 300,
};

/** Text order and case by ICU, which the package brings: the same French on every machine. */
const LOCALE_FLAGS = [
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=fr-FR',
  '--locale=C',
  // Classes of characters (word boundaries of full-text search) still come from the system.
  ...(process.platform === 'win32'
    ? []
    : [`--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`]),
];

export interface Server {
  binaries: string;
  home: Home;
}

const clusterOf = ({ home }: Server): string => path.join(home.folder, 'data');
const logOf = ({ home }: Server): string => path.join(home.folder, 'server.log');

const run = ({ binaries, home }: Server, program: string, flags: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(path.join(binaries, program), flags, {
      ...home.account,
      cwd: home.folder,
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      // In a session of its own: Ctrl-C is for Strapi first, which still needs the database.
      detached: true,
      // The server inherits what pg_ctl has: an open pipe would make its end look endless.
      stdio: 'ignore',
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} a échoué (code ${code})`))
    );
  });

/** The server that runs on this cluster, whoever started it; `undefined` when none does. */
export const findRunning = (server: Server): { pid: number; port: number } | undefined => {
  const file = path.join(clusterOf(server), 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  return isPostgres(pid) ? { pid, port } : undefined;
};

/** After a kill, or in a new container, the number in the file may be of another program: then the file is stale. */
const isPostgres = (pid: number): boolean => {
  const name = `/proc/${pid}/stat`;
  if (process.platform === 'linux') {
    // « (postgres) Z »: dead, though its parent has not taken note.
    return existsSync(name) && /\(postgres\) [^ZX]/.test(readFileSync(name, 'utf8'));
  }
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const findFreePort = async (): Promise<number> => {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await promisify(probe.close.bind(probe))();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
};

/** Creates the cluster, complete or not at all: a kill in the middle leaves nothing that looks like one. */
const initialise = async (server: Server): Promise<void> => {
  const cluster = clusterOf(server);
  if (existsSync(cluster)) return;
  const partial = `${cluster}.partial`;
  rmSync(partial, { recursive: true, force: true });
  await run(server, 'initdb', [
    `--pgdata=${partial}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${readPassword(server.home).file}`,
    ...LOCALE_FLAGS,
  ]);
  renameSync(partial, cluster);
};

/** Starts the server of this cluster, created the first time, in a session of its own. Returns its port. */
export const startServer = async (
  server: Server,
  options: { port?: number; isThrowaway?: boolean }
): Promise<number> => {
  await initialise(server);
  const port = options.port ?? (await findFreePort());
  const settings = { ...SETTINGS, ...(options.isThrowaway ? THROWAWAY_SETTINGS : {}), port };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  rmSync(path.join(clusterOf(server), 'postmaster.pid'), { force: true });
  rmSync(logOf(server), { force: true });
  try {
    await run(server, 'pg_ctl', [
      'start',
      '--wait',
      '--silent',
      `--pgdata=${clusterOf(server)}`,
      `--log=${logOf(server)}`,
      `--options=${flags.join(' ')}`,
    ]);
  } catch (error) {
    const log = existsSync(logOf(server)) ? readFileSync(logOf(server), 'utf8').trim() : '';
    throw new Refusal(`PostgreSQL n’a pas démarré : ${log.split('\n').at(-1)}`, { cause: error });
  }
  return port;
};

/** Stops the server at once but cleanly: open transactions are rolled back, everything committed is on disk. */
export const stopServer = (server: Server): Promise<void> =>
  run(server, 'pg_ctl', [
    'stop',
    '--wait',
    '--silent',
    '--mode=fast',
    `--pgdata=${clusterOf(server)}`,
  ]);
