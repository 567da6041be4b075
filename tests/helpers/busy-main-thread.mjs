// Read by the product before anything of its own (`--import`): on SIGUSR2 its main thread, which is Strapi's, does nothing
// else for three seconds, like under a request that computes for long.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const BUSY_MS = 3_000;

if (isMainThread) {
  process.on('SIGUSR2', () => {
    const end = performance.now() + BUSY_MS;
    // Whoever reads it knows it at once, which console.log does not promise.
    writeSync(1, 'the main thread is busy\n');
    while (performance.now() < end);
    writeSync(1, 'the main thread is free\n');
  });
}
