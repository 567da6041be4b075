import type { DemarcheNumero } from './types';

/** How often something happened to each démarche since the last time. */
export type DemarcheCounts = ReadonlyMap<DemarcheNumero, number>;

/**
 * Counts in memory what happens to forms: nothing of who is behind it, and nothing to wait for.
 *
 * @param store - adds counts to those of the day
 */
export const createDemarcheCounter = (store: (counts: DemarcheCounts) => Promise<void>) => {
  let counts = new Map<DemarcheNumero, number>();

  const add = (numero: DemarcheNumero, count: number): void => {
    counts.set(numero, (counts.get(numero) ?? 0) + count);
  };

  return {
    count: (numero: DemarcheNumero): void => add(numero, 1),

    /** Stores what was counted; kept for the next time when the database does not take it. */
    flush: async (): Promise<void> => {
      if (counts.size === 0) return;
      const taken = counts;
      counts = new Map();
      try {
        await store(taken);
      } catch (error) {
        for (const [numero, count] of taken) add(numero, count);
        throw error;
      }
    },
  };
};
