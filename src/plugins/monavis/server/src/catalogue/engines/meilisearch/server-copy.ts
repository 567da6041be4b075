import { setTimeout as wait } from 'node:timers/promises';
import type { EnqueuedTaskPromise, Meilisearch, Task } from 'meilisearch';
import { errors } from '@strapi/utils';
import type { SynonymPair } from '../../../../../shared/contracts/catalogue';
import type { SearchEntry } from '../../entry';
import { documentIdsOf, toDocument, type SearchDocument } from './document';
import { toSettings } from './settings';

export const INDEX = 'demarches';
/** Where a copy is built, before it takes the place of the other. */
const NEXT_INDEX = 'demarches_next';

/** Fifty thousand documents take more than the five seconds of the client, whose own wait leaves a timer when it fails. */
const TASK_TIMEOUT_MS = 5 * 60_000;
const POLL_MS = 50;
const BATCH = 5_000;
/** Above this part of the documents, building anew is shorter than repairing. */
const TOO_DIFFERENT = 0.2;

/** A task that the search server accepted, and did not carry out. */
class SearchTaskError extends errors.ApplicationError {}

/** What a check of the copy found and did. */
export interface CopyReport {
  /** Entries of the database, and documents of the copy before the repair. */
  expected: number;
  found: number;
  /** Documents that were absent or different, and documents of nothing. */
  missing: number;
  surplus: number;
  isRebuilt: boolean;
}

interface Content {
  entries: SearchEntry[];
  synonyms: SynonymPair[];
}

const isNotFound = (error: unknown): boolean =>
  (error as { cause?: { code?: string } }).cause?.code === 'index_not_found';

/** The copy of the référentiel in the search server: every change is awaited, settings come before documents. */
export const createServerCopy = (client: Meilisearch) => {
  const settle = async (enqueued: EnqueuedTaskPromise): Promise<Task> => {
    const { taskUid, type } = await enqueued;
    const deadline = performance.now() + TASK_TIMEOUT_MS;
    while (performance.now() < deadline) {
      const task = await client.tasks.getTask(taskUid);
      if (task.status !== 'enqueued' && task.status !== 'processing') return task;
      await wait(POLL_MS);
    }
    throw new SearchTaskError(`${type} is not done after ${TASK_TIMEOUT_MS / 1_000} seconds`);
  };

  const waitFor = async (enqueued: EnqueuedTaskPromise): Promise<void> => {
    const { type, status, error } = await settle(enqueued);
    if (status === 'succeeded') return;
    throw new SearchTaskError(`${type} ${status}: ${error?.code ?? 'no reason given'}`);
  };

  const addDocuments = async (index: string, documents: SearchDocument[]): Promise<void> => {
    for (let start = 0; start < documents.length; start += BATCH) {
      await waitFor(client.index(index).addDocuments(documents.slice(start, start + BATCH)));
    }
  };

  const dropIfThere = async (index: string): Promise<void> => {
    const task = await settle(client.deleteIndex(index));
    if (task.status !== 'succeeded' && task.error?.code !== 'index_not_found') {
      throw new SearchTaskError(`indexDeletion ${task.status}`);
    }
  };

  const exists = async (): Promise<boolean> => {
    try {
      await client.getRawIndex(INDEX);
      return true;
    } catch (error) {
      if (isNotFound(error)) return false;
      throw error;
    }
  };

  /** Builds aside, then swaps: at no moment is there less to find. */
  const rebuild = async ({ entries, synonyms }: Content): Promise<void> => {
    await dropIfThere(NEXT_INDEX);
    await waitFor(client.createIndex(NEXT_INDEX, { primaryKey: 'id' }));
    await waitFor(client.index(NEXT_INDEX).updateSettings(toSettings(synonyms)));
    await addDocuments(NEXT_INDEX, entries.map(toDocument));
    if (!(await exists())) await waitFor(client.createIndex(INDEX, { primaryKey: 'id' }));
    await waitFor(client.swapIndexes([{ indexes: [INDEX, NEXT_INDEX], rename: false }]));
    await dropIfThere(NEXT_INDEX);
  };

  const readChecksums = async (): Promise<Map<string, string>> => {
    const checksums = new Map<string, string>();
    for (;;) {
      const { results } = await client.index(INDEX).getDocuments<SearchDocument>({
        fields: ['id', 'checksum'],
        limit: BATCH,
        offset: checksums.size,
      });
      for (const { id, checksum } of results) checksums.set(id, checksum);
      if (results.length < BATCH) return checksums;
    }
  };

  return {
    /** Applies a change of the list of synonyms. */
    updateSettings: (synonyms: SynonymPair[]): Promise<void> =>
      waitFor(client.index(INDEX).updateSettings(toSettings(synonyms))),

    /** Replaces what the copy holds of these démarches. */
    async update(numeros: number[], entries: SearchEntry[]): Promise<void> {
      const documents = entries.map(toDocument);
      const current = new Set(documents.map(({ id }) => id));
      const gone = numeros.flatMap(documentIdsOf).filter((id) => !current.has(id));
      await waitFor(client.index(INDEX).deleteDocuments(gone));
      await addDocuments(INDEX, documents);
    },

    /** Compares counts and checksums with the database, and repairs what differs. */
    async reconcile(content: Content): Promise<CopyReport> {
      const expected = content.entries.length;
      if (!(await exists())) {
        await rebuild(content);
        return { expected, found: 0, missing: expected, surplus: 0, isRebuilt: true };
      }
      await waitFor(client.index(INDEX).updateSettings(toSettings(content.synonyms)));
      const checksums = await readChecksums();
      const found = checksums.size;
      const documents = content.entries.map(toDocument);
      const missing = documents.filter(({ id, checksum }) => checksums.get(id) !== checksum);
      for (const { id } of documents) checksums.delete(id);
      const surplus = [...checksums.keys()];
      const report = { expected, found, missing: missing.length, surplus: surplus.length };
      if (missing.length + surplus.length > Math.max(BATCH, expected) * TOO_DIFFERENT) {
        await rebuild(content);
        return { ...report, isRebuilt: true };
      }
      if (surplus.length > 0) await waitFor(client.index(INDEX).deleteDocuments(surplus));
      await addDocuments(INDEX, missing);
      return { ...report, isRebuilt: false };
    },
  };
};
