import { on } from 'node:events';
import path from 'node:path';
import type { EventLoopUtilityFunction } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { shareBeside } from './pace';
import type { WriteOrder, WriterData, WriterNews, WriterOrder } from './writer-protocol';

const PACE_MS = 200;

/** In megabytes: what the thread holds does not grow with the file. */
const LIMITS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

/** What the database or the thread said of a file that could not be written. */
export class WriterFailure extends Error {
  constructor(
    message: string,
    /** SQLSTATE, where PostgreSQL failed. */
    readonly code?: string
  ) {
    super(message);
    this.name = 'WriterFailure';
  }
}

interface WriterHandlers {
  /** How busy the thread is that answers votes. */
  loopOfVotes: EventLoopUtilityFunction;
  /** Nobody else works on the export: what is there to write? Nothing when it is over. */
  onLocked: () => Promise<Omit<WriteOrder, 'kind'> | undefined>;
  onTotal: (total: number) => Promise<void>;
  /** Stores a chunk; the next one is asked for afterwards. */
  onChunk: (chunk: { data: Uint8Array; done: number }) => Promise<void>;
  /** Still under the lock. */
  onEnd: (end: { done: number; size: number }) => Promise<void>;
}

/** Tells the thread how busy the one of the votes is. @returns a function that stops it */
const setPace = (
  tell: (order: WriterOrder) => void,
  loopOfVotes: EventLoopUtilityFunction
): (() => void) => {
  let last = loopOfVotes();
  const timer = setInterval(() => {
    const now = loopOfVotes();
    const { utilization } = loopOfVotes(now, last);
    last = now;
    // Not a number once that thread has ended.
    tell({ kind: 'pace', share: shareBeside(utilization || 0) });
  }, PACE_MS);
  timer.unref();
  return () => clearInterval(timer);
};

/**
 * Writes one file in a thread, on a connection of its own.
 *
 * @param signal - stops the work
 * @throws WriterFailure, or what a handler throws, or the reason of the signal
 */
export const runWriter = async (
  data: WriterData,
  { loopOfVotes, onLocked, onTotal, onChunk, onEnd }: WriterHandlers,
  signal: AbortSignal
): Promise<void> => {
  signal.throwIfAborted();
  const worker = new Worker(path.join(__dirname, 'writer-worker.js'), {
    workerData: data,
    resourceLimits: LIMITS,
    // Those of the main thread can be for it alone.
    execArgv: [],
  });
  const tell = (order: WriterOrder) => worker.postMessage(order);
  const stopPace = setPace(tell, loopOfVotes);
  try {
    for await (const [news] of on(worker, 'message', { signal, close: ['exit'] }) as AsyncIterable<
      [WriterNews]
    >) {
      switch (news.kind) {
        case 'locked': {
          const order = await onLocked();
          if (!order) return;
          tell({ kind: 'write', ...order });
          break;
        }
        case 'total':
          await onTotal(news.total);
          break;
        case 'chunk':
          await onChunk(news);
          tell({ kind: 'next' });
          break;
        case 'end':
          await onEnd(news);
          return;
        case 'failure':
          throw new WriterFailure(news.message, news.code);
      }
    }
    throw new WriterFailure('the thread ended before its work');
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    stopPace();
    await worker.terminate();
  }
};
