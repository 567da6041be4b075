import { errors } from '@strapi/utils';

/** The database does not keep up: nothing was stored, and the request can be sent again. */
export class OverloadError extends errors.ApplicationError {
  constructor() {
    super('Writes come faster than they can be stored');
  }
}

interface GroupCommitInput<TItem, TResult> {
  /** Commits a batch; gives back the result of each of its items, in their order. */
  write: (items: TItem[]) => Promise<TResult[]>;
  /**
   * Items of one key never share a batch: the second is written after the first, unless the batch of the first was refused
   * (see `writeAlone`). Those without a key may share one; by default all.
   */
  keyOf?: (item: TItem) => string | undefined;
  /**
   * Commits one item of a batch that was refused for what one of its items can cause alone, while the next batches go on;
   * by default as a batch of its own.
   */
  writeAlone?: (item: TItem) => Promise<TResult>;
  /** Told once for each batch, or item alone, that could not be written. */
  onFault: (error: unknown) => void;
}

interface Waiting<TItem, TResult> {
  item: TItem;
  /** When it came, on the clock that nobody sets back. */
  since: number;
  resolve: (result: TResult) => void;
  reject: (error: unknown) => void;
}

// About half a second of work: beyond that a citizen is better told to try again than kept waiting.
const MAX_WAITING = 5_000;
const MAX_BATCH = 500;
// A database that hangs fails one batch after another; those behind must not wait for each.
const MAX_WAIT_MS = 8_000;

/** What one item can cause alone: a value that PostgreSQL refuses, rows locked elsewhere in another order or for long. */
const OWN_FAULT = /^(?:2[23]|40|55P03|57014)/;

const isOwnFault = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && OWN_FAULT.test(String(error.code));

/**
 * Group commit: while one statement is in flight the next items wait, then leave together in one. Each is answered
 * after the commit of the batch that holds it. No timer: when nothing is in flight, an item is written at once.
 */
export const createGroupCommit = <TItem, TResult>({
  write,
  keyOf,
  writeAlone = async (item) => (await write([item]))[0],
  onFault,
}: GroupCommitInput<TItem, TResult>) => {
  let waiting: Waiting<TItem, TResult>[] = [];
  let isWriting = false;

  /** Those without a key first: what a key stands for may be locked. */
  const writeEach = async (batch: Waiting<TItem, TResult>[]): Promise<void> => {
    const hasKey = ({ item }: Waiting<TItem, TResult>) => Number(keyOf?.(item) !== undefined);
    for (const one of [...batch].sort((a, b) => hasKey(a) - hasKey(b))) {
      if (one.since < performance.now() - MAX_WAIT_MS) one.reject(new OverloadError());
      else {
        await writeAlone(one.item).then(one.resolve, (error: unknown) => {
          onFault(error);
          one.reject(error);
        });
      }
    }
  };

  /** @returns what answers the items of the batch */
  const writeBatch = async (batch: Waiting<TItem, TResult>[]): Promise<() => void> => {
    try {
      const results = await write(batch.map(({ item }) => item));
      return () => batch.forEach(({ resolve }, index) => resolve(results[index]));
    } catch (error) {
      if (batch.length > 1 && isOwnFault(error)) {
        // One item must not make the others fail, nor those behind them wait.
        void writeEach(batch);
        return () => {};
      }
      onFault(error);
      return () => batch.forEach(({ reject }) => reject(error));
    }
  };

  const takeBatch = (): Waiting<TItem, TResult>[] => {
    const oldest = performance.now() - MAX_WAIT_MS;
    const keys = new Set<string>();
    const batch: typeof waiting = [];
    const later: typeof waiting = [];
    for (const one of waiting) {
      const key = keyOf?.(one.item);
      if (one.since < oldest) one.reject(new OverloadError());
      else if (batch.length === MAX_BATCH || (key !== undefined && keys.has(key))) later.push(one);
      else {
        if (key !== undefined) keys.add(key);
        batch.push(one);
      }
    }
    waiting = later;
    return batch;
  };

  const writeWaiting = async (): Promise<void> => {
    isWriting = true;
    let answer = (): void => {};
    for (let batch = takeBatch(); batch.length > 0; batch = takeBatch()) {
      const writing = writeBatch(batch);
      // Those of the batch before, while the database writes this one.
      answer();
      answer = await writing;
    }
    isWriting = false;
    answer();
  };

  return {
    /**
     * Writes an item with those that come at the same moment.
     *
     * @returns its result, once it is committed
     * @throws OverloadError when too many items wait, or this one for too long; the database's error when its batch
     *   could not be written
     */
    add: (item: TItem): Promise<TResult> => {
      if (waiting.length >= MAX_WAITING) return Promise.reject(new OverloadError());
      return new Promise((resolve, reject) => {
        waiting.push({ item, since: performance.now(), resolve, reject });
        if (!isWriting) void writeWaiting();
      });
    },
  };
};
