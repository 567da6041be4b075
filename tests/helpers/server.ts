import { launch, memoryOf } from './process';
import { findFreePort } from './product';

/**
 * Starts one more server, in a process of its own, with the settings and the database of the application that runs in
 * this one (`startApp`).
 */
export const startServer = async (settings: NodeJS.ProcessEnv = {}) => {
  const port = await findFreePort();
  const server = launch(['--import', 'tsx', 'tests/helpers/server-process.ts'], {
    NODE_ENV: 'test',
    PORT: String(port),
    ...settings,
  });
  await server.hasSaid('ready');
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    /** Everything that it has printed so far. */
    output: () => server.said.stdout + server.said.stderr,
    isRunning: () => server.child.exitCode === null && server.child.signalCode === null,
    /** What it holds of the machine's memory, in megabytes. */
    memory: (): number => memoryOf(server.child),
    stop: async () => {
      server.child.kill('SIGTERM');
      await server.exited;
    },
  };
};
