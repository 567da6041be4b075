import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const READY_WITHIN_MS = 5 * 60_000;

/** The environment of a person who types a command: Jest sets NODE_ENV, they do not. */
export const typedEnvironment = (settings: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: undefined,
  ...settings,
});

/** Starts a script of ours as a real process, and collects what it says. */
export const launch = (args: string[], settings: NodeJS.ProcessEnv) => {
  const child = spawn(process.execPath, args, {
    env: typedEnvironment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  const exited = once(child, 'close').then(([code]: (number | null)[]) => code);
  return {
    child,
    said,
    /** Resolves with the exit code, `null` after a deadly signal. */
    exited,
    /** Resolves as soon as stdout holds this text. */
    hasSaid: async (text: string): Promise<void> => {
      while (!said.stdout.includes(text)) {
        if (child.exitCode !== null) throw new Error(`it stopped before saying « ${text} »`);
        await Promise.race([once(child.stdout, 'data'), exited]);
      }
    },
  };
};

/** Launches `npm start`'s script, and waits until it answers. Returns how long that took too. */
export const launchProduct = async (settings: NodeJS.ProcessEnv & { PORT: string }) => {
  const startedAt = Date.now();
  const site = `http://localhost:${settings.PORT}`;
  // As `npm start` does.
  const product = launch(['--max-semi-space-size=64', 'scripts/start.mjs'], settings);
  while (Date.now() - startedAt < READY_WITHIN_MS) {
    if (product.child.exitCode !== null) break;
    const response = await fetch(`${site}/_health`).catch(() => undefined);
    if (response?.status === 204) return { ...product, site, readyInMs: Date.now() - startedAt };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  product.child.kill('SIGKILL');
  throw new Error(`the product did not start\n${product.said.stdout}\n${product.said.stderr}`);
};

/** @returns what a process holds of the machine's memory, in megabytes */
export const memoryOf = ({ pid }: ChildProcess): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024;
};
