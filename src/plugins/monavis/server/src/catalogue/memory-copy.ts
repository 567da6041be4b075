import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { SynonymPair } from '../../../shared/contracts/catalogue';
import { createMemoryIndex, type MemoryIndex } from './engines/memory/index';
import type { SearchEntry } from './entry';

interface MemoryCopyInput {
  /** Current entries of these démarches, of all with `null`; a démarche that is not found has none. */
  readEntries: (numeros: number[] | null) => Promise<Map<number, SearchEntry[]>>;
  readSynonyms: () => Promise<SynonymPair[]>;
  onFault: (error: Error) => void;
}

/** Entries between two pauses: reading a title takes 0.1 ms, and votes must not wait for thousands of them. */
const STEP = 50;
const RETRY_AFTER_MS = 1_000;

/** The référentiel in the memory of this process, brought up to date by the payloads of « monavis_catalogue ». */
export const createMemoryCopy = ({ readEntries, readSynonyms, onFault }: MemoryCopyInput) => {
  let index: MemoryIndex = createMemoryIndex();
  let synonyms: SynonymPair[] = [];
  let pending = { all: false, synonyms: false, numeros: new Set<number>() };
  let work: Promise<void> | undefined;
  let isStopped = false;

  const loadAll = async (): Promise<void> => {
    const fresh = createMemoryIndex();
    fresh.setSynonyms(synonyms);
    let position = 0;
    for (const [numero, entries] of await readEntries(null)) {
      fresh.put(numero, entries);
      position += 1;
      if (position % STEP === 0) await nextTurn();
    }
    index = fresh;
  };

  const load = async (numeros: number[]): Promise<void> => {
    const entries = await readEntries(numeros);
    for (const numero of numeros) index.put(numero, entries.get(numero) ?? []);
  };

  // What is read after a change was heard holds that change: what is heard meanwhile is read once more.
  const catchUp = async (): Promise<void> => {
    while (!isStopped && (pending.all || pending.synonyms || pending.numeros.size > 0)) {
      const wanted = pending;
      pending = { all: false, synonyms: false, numeros: new Set() };
      try {
        if (wanted.synonyms) {
          synonyms = await readSynonyms();
          index.setSynonyms(synonyms);
        }
        if (wanted.all) await loadAll();
        else if (wanted.numeros.size > 0) await load([...wanted.numeros]);
      } catch (error) {
        pending.all ||= wanted.all;
        pending.synonyms ||= wanted.synonyms;
        for (const numero of wanted.numeros) pending.numeros.add(numero);
        if (isStopped) return;
        onFault(error instanceof Error ? error : new Error(String(error)));
        await wait(RETRY_AFTER_MS, undefined, { ref: false });
      }
    }
  };

  const start = (): void => {
    work ??= catchUp().finally(() => {
      work = undefined;
    });
  };

  return {
    /** @param payload - numeros separated by commas, « all » or « synonyms » */
    hear(payload: string): void {
      if (payload === 'all') pending.all = true;
      else if (payload === 'synonyms') pending.synonyms = true;
      else for (const numero of payload.split(',')) pending.numeros.add(Number(numero));
      start();
    },

    /** Everything may have changed. */
    hearNothing(): void {
      pending.all = true;
      pending.synonyms = true;
      start();
    },

    /** The index as it is now; what was heard before the call may not be in it yet. */
    index: (): MemoryIndex => index,

    /** Resolves when all that was heard is in the index. */
    settled: async (): Promise<void> => {
      await work;
    },

    stop(): Promise<void> {
      isStopped = true;
      return work ?? Promise.resolve();
    },
  };
};
