import { setTimeout as wait } from 'node:timers/promises';

export type StoredDocument = Record<string, unknown> & { id: string };

interface Settings {
  searchableAttributes?: string[];
  filterableAttributes?: string[];
  sortableAttributes?: string[];
  stopWords?: string[];
  synonyms?: Record<string, string[]>;
}

export interface StoredIndex {
  settings: Settings;
  documents: Map<string, StoredDocument>;
}

interface StoredTask {
  uid: number;
  indexUid: string | null;
  type: string;
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed';
  error: { code: string; message: string; type: string; link: string } | null;
}

/** A fault that the server words as Meilisearch does. */
export class StoreFault {
  constructor(
    readonly status: number,
    readonly code: string
  ) {}

  body() {
    return { message: this.code, code: this.code, type: 'invalid_request', link: '' };
  }
}

const TASK_MS = 5;

/** Indexes, documents, settings and tasks in memory. Tasks run one after the other, after the answer, as the real ones. */
export const createStore = () => {
  const indexes = new Map<string, StoredIndex>();
  const tasks: StoredTask[] = [];
  let queue = Promise.resolve();

  const find = (uid: string): StoredIndex => {
    const index = indexes.get(uid);
    if (!index) throw new StoreFault(404, 'index_not_found');
    return index;
  };

  const findOrCreate = (uid: string): StoredIndex => {
    const index = indexes.get(uid) ?? { settings: {}, documents: new Map() };
    indexes.set(uid, index);
    return index;
  };

  const enqueue = (type: string, indexUid: string | null, work: () => void) => {
    const task: StoredTask = { uid: tasks.length, indexUid, type, status: 'enqueued', error: null };
    tasks.push(task);
    queue = queue.then(async () => {
      task.status = 'processing';
      await wait(TASK_MS);
      try {
        work();
        task.status = 'succeeded';
      } catch (error) {
        if (!(error instanceof StoreFault)) throw error;
        task.status = 'failed';
        task.error = error.body();
      }
    });
    const { uid, status } = task;
    return { taskUid: uid, indexUid, status, type, enqueuedAt: new Date().toISOString() };
  };

  return {
    find,
    readTask(uid: number) {
      const task = tasks[uid];
      if (!task) throw new StoreFault(404, 'task_not_found');
      return { ...task, batchUid: task.uid, canceledBy: null, details: {}, duration: null };
    },
    createIndex: (uid: string) =>
      enqueue('indexCreation', uid, () => {
        if (indexes.has(uid)) throw new StoreFault(400, 'index_already_exists');
        findOrCreate(uid);
      }),
    deleteIndex: (uid: string) =>
      enqueue('indexDeletion', uid, () => {
        find(uid);
        indexes.delete(uid);
      }),
    updateSettings: (uid: string, settings: Settings) =>
      enqueue('settingsUpdate', uid, () => {
        const index = findOrCreate(uid);
        index.settings = { ...index.settings, ...settings };
      }),
    addDocuments: (uid: string, documents: StoredDocument[]) =>
      enqueue('documentAdditionOrUpdate', uid, () => {
        const index = findOrCreate(uid);
        for (const document of documents) index.documents.set(String(document.id), document);
      }),
    deleteDocuments: (uid: string, ids: string[]) =>
      enqueue('documentDeletion', uid, () => {
        const index = find(uid);
        for (const id of ids) index.documents.delete(String(id));
      }),
    clearDocuments: (uid: string) =>
      enqueue('documentDeletion', uid, () => find(uid).documents.clear()),
    swapIndexes: (one: string, other: string) =>
      enqueue('indexSwap', null, () => {
        const [first, second] = [find(one), find(other)];
        indexes.set(one, second);
        indexes.set(other, first);
      }),
    clear: () => indexes.clear(),
  };
};

export type Store = ReturnType<typeof createStore>;
