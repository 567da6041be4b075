import { execFile, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { promisify } from 'node:util';

/** What `npm run demo:info -- --json` prints. */
export interface DemoInfo {
  site: string;
  admin: string;
  accounts: { role: string; email: string; password: string }[];
  demarche: { numero: number; titre: string; url: string };
  button: { key: string; href: string; html: string };
}

/** What the product that the browser tests share prints of itself; see `e2e-setup.ts`. */
export const readDemoInfo = (): DemoInfo => {
  const info = process.env.MONAVIS_E2E;
  if (!info) throw new Error('the product of the browser tests is not running');
  return JSON.parse(info);
};

/** @returns a loopback port that nobody uses */
export const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

const READY_WITHIN_MS = 5 * 60_000;

const waitUntilHealthy = async (url: string, hasExited: () => boolean): Promise<void> => {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (hasExited()) throw new Error('the product stopped before it was ready');
    const response = await fetch(`${url}/_health`).catch(() => undefined);
    if (response?.status === 204) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`the product was not ready within ${READY_WITHIN_MS / 1000} s`);
};

/** Starts the whole product as a user does, on a free port, and waits until it answers. */
export const startProduct = async ({ dataDir }: { dataDir: string }) => {
  const port = await findFreePort();
  const site = `http://localhost:${port}`;
  // Jest sets NODE_ENV; a person who types « npm start » does not.
  const { NODE_ENV: _unset, ...inherited } = process.env;
  const env = {
    ...inherited,
    PORT: String(port),
    APP_URL: site,
    MONAVIS_DATA_DIR: dataDir,
    MONAVIS_DEMO: 'true',
  };
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await waitUntilHealthy(site, () => child.exitCode !== null).catch((error: Error) => {
    child.kill('SIGKILL');
    throw new Error(`${error.message}\n${output}`);
  });
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'demo:info', '--', '--json'], {
    env,
  });
  const info: DemoInfo = JSON.parse(stdout);
  return {
    info,
    site,
    /** Everything that the process has printed so far. */
    output: () => output,
    stop: async () => {
      child.kill('SIGINT');
      await exited;
    },
  };
};
