import type { Milliseconds } from '../types';

export type CountKey = string;
/** How much is to be added to the count of each key; below zero where counts are taken back. */
export type CountNews = [key: CountKey, n: number][];

interface SharedCountsInput {
  /** Length of the window; windows begin at whole multiples of it, so that all processes have the same ones. */
  windowMs: number;
  /** Keys kept in a window: beyond, those that were quiet the longest are forgotten, since a flood is never quiet. */
  maxKeys?: number;
}

const MAX_KEYS = 100_000;

/**
 * Counts by key over the last `windowMs`, without a timer or an object for each key: what the window before this one
 * holds weighs less and less as this one goes on. That is an estimate, right for what comes at an even pace. Not a
 * library: it must bound its keys and tell other processes without asking the database.
 */
export const createSharedCounts = ({ windowMs, maxKeys = MAX_KEYS }: SharedCountsInput) => {
  let window = 0;
  let current = new Map<CountKey, number>();
  let previous = new Map<CountKey, number>();
  /** What was counted here and other processes have not been told. */
  let news = new Map<CountKey, number>();

  const turnTo = (now: number): void => {
    const wanted = Math.floor(now / windowMs);
    if (wanted === window) return;
    previous = wanted === window + 1 ? current : new Map();
    current = new Map();
    window = wanted;
  };

  const add = (counts: Map<CountKey, number>, key: CountKey, n: number): void => {
    const known = counts.get(key) ?? 0;
    // A map keeps the order of writing: its first key is the one that was quiet the longest.
    counts.delete(key);
    if (counts.size >= maxKeys) counts.delete(counts.keys().next().value ?? key);
    counts.set(key, known + n);
  };

  /** Part of the window that is over. */
  const elapsed = (now: number): number => (now % windowMs) / windowMs;

  return {
    /** @returns how many there were for this key in the last `windowMs`, about */
    count: (key: CountKey, now: number): number => {
      turnTo(now);
      return (current.get(key) ?? 0) + (previous.get(key) ?? 0) * (1 - elapsed(now));
    },

    /** Counts one; takes one back with -1. */
    add: (key: CountKey, now: number, n: 1 | -1 = 1): void => {
      turnTo(now);
      add(current, key, n);
      add(news, key, n);
    },

    /** Counts what another process counted. */
    hear: (told: CountNews, now: number): void => {
      turnTo(now);
      for (const [key, n] of told) add(current, key, n);
    },

    /** @returns what was counted here since the last time, the greatest counts first; nothing of what was taken back */
    takeNews: (): CountNews => {
      if (news.size === 0) return [];
      const taken = [...news].filter(([, n]) => n !== 0).sort(([, one], [, other]) => other - one);
      news = new Map();
      return taken;
    },

    /** @returns how long until one more fits below `limit`, when nothing else comes */
    waitFor: (key: CountKey, limit: number, now: number): Milliseconds => {
      turnTo(now);
      const [counted, before, room] = [current.get(key) ?? 0, previous.get(key) ?? 0, limit - 1];
      // The part of a window after which what it inherits has shrunk enough.
      const inThisWindow = before === 0 ? 0 : 1 - (room - counted) / before;
      const part = counted <= room ? inThisWindow : 2 - room / counted;
      return (Math.max(0, part - elapsed(now)) * windowMs) as Milliseconds;
    },

    clear: (): void => {
      current = new Map();
      previous = new Map();
      news = new Map();
    },
  };
};

export type SharedCounts = ReturnType<typeof createSharedCounts>;
