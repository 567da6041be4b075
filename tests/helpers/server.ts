import { launch, memoryOf } from './process';

/**
 * Starts one more server, in a process of its own, with the settings and the database of the application that runs in
 * this one (`startApp`).
 */
export const startServer = async (settings: NodeJS.ProcessEnv = {}) => {
  const server = launch(['--import', 'tsx', 'tests/helpers/server-process.ts'], {
    NODE_ENV: 'test',
    ...settings,
  });
  await server.hasSaid('ready ');
  const port = Number(/ready (\d+)/.exec(server.said.stdout)?.[1]);
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
