import { spawn } from 'node:child_process';
import type { Shutdown } from './shutdown';

/** Builds what changed since the last build. Its output is shown only when it fails. */
export const buildIfNeeded = (shutdown: Shutdown): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.mjs', '--if-needed'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    shutdown.add(() => child.kill());
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`La construction a échoué :\n${output}`))
    );
  });
