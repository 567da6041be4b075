// Read by the product before anything of its own (`--import`): on SIGUSR2 its main thread, which is Strapi's, does nothing
// else for three seconds, like under a request that computes for long.
import { isMainThread } from 'node:worker_threads';

const BUSY_MS = 3_000;

if (isMainThread) {
  process.on('SIGUSR2', () => {
    const end = performance.now() + BUSY_MS;
    while (performance.now() < end);
    console.log('busy no more');
  });
}
