import { setTimeout as wait } from 'node:timers/promises';
import type { Runner } from 'graphile-worker';

const RESTART_DELAY_MS = 2_000;

/**
 * Runs the queue, and runs it again when it ends by itself: the library's runner gives up for good when the database
 * goes away while a job is at work.
 *
 * @param launch - starts one runner
 * @param warn - told why the queue stands still
 * @throws whatever `launch` throws, the first time only
 */
export const keepRunning = async (
  launch: () => Promise<Runner>,
  warn: (error: Error) => void
): Promise<{ stop: () => Promise<void> }> => {
  const stopping = new AbortController();
  const { signal } = stopping;
  let runner = await launch();

  const watch = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await runner.promise;
        if (signal.aborted) return;
        warn(new Error('the queue stopped, it starts again'));
        await wait(RESTART_DELAY_MS, undefined, { signal });
        runner = await launch();
        if (signal.aborted) await runner.stop();
      } catch (error) {
        if (!signal.aborted) warn(error as Error);
      }
    }
  };
  const watching = watch();

  return {
    /** Lets the jobs at work finish, and takes no other. */
    async stop(): Promise<void> {
      stopping.abort();
      // It has ended already when the database is away.
      await runner.stop().catch(warn);
      await watching;
    },
  };
};
