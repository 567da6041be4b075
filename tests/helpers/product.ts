import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { OPEN_VOTING } from './test-environment';
import { launchProduct, memoryOf, typedEnvironment } from './process';

/** What `npm run demo:info -- --json` prints. */
export interface DemoInfo {
  site: string;
  admin: string;
  accounts: { role: string; email: string; password: string }[];
  demarche: { numero: number; titre: string; url: string; panelUrl: string };
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

/** Asks `npm run demo:info` about the instance of these settings. */
export const askDemoInfo = async (settings: NodeJS.ProcessEnv): Promise<DemoInfo> => {
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'demo:info', '--', '--json'], {
    env: typedEnvironment(settings),
  });
  return JSON.parse(stdout);
};

/** Starts the whole product as a user does, on a free port, and waits until it answers. */
export const startProduct = async ({
  dataDir,
  ...more
}: { dataDir: string } & NodeJS.ProcessEnv) => {
  const PORT = String(await findFreePort());
  const settings = {
    PORT,
    MONAVIS_DATA_DIR: dataDir,
    MONAVIS_DEMO: 'true',
    ...OPEN_VOTING,
    ...more,
  };
  const { child, exited, said, site } = await launchProduct(settings);
  return {
    info: await askDemoInfo(settings),
    site,
    /** Everything that the process has printed so far. */
    output: () => said.stdout + said.stderr,
    /** What it holds of the machine's memory, in megabytes. */
    memory: (): number => memoryOf(child),
    stop: async () => {
      child.kill('SIGINT');
      await exited;
    },
  };
};
