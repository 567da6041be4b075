import type { DemarcheNumero } from './types';

/** How often each form was opened since the last time. */
export type Visits = ReadonlyMap<DemarcheNumero, number>;

/**
 * Counts in memory how often forms are opened: nothing of who opens them, and nothing to wait for.
 *
 * @param store - adds counts to those of the day
 */
export const createVisitCounter = (store: (visits: Visits) => Promise<void>) => {
  let visits = new Map<DemarcheNumero, number>();

  const add = (numero: DemarcheNumero, count: number): void => {
    visits.set(numero, (visits.get(numero) ?? 0) + count);
  };

  return {
    count: (numero: DemarcheNumero): void => add(numero, 1),

    /** Stores what was counted; kept for the next time when the database does not take it. */
    flush: async (): Promise<void> => {
      if (visits.size === 0) return;
      const taken = visits;
      visits = new Map();
      try {
        await store(taken);
      } catch (error) {
        for (const [numero, count] of taken) add(numero, count);
        throw error;
      }
    },
  };
};
