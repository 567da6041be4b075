/** A small repeatable generator (mulberry32): the same seed gives the same demo. Not for secrets. */
export interface Random {
  /** In [0, 1). */
  next: () => number;
  /** True with this probability. */
  chance: (probability: number) => boolean;
  pick: <TItem>(items: readonly TItem[]) => TItem;
  /** Position drawn with these weights. */
  weighted: (weights: readonly number[]) => number;
}

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)],
    weighted: (weights) => {
      let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const found = weights.findIndex((weight) => (rest -= weight) < 0);
      return found === -1 ? weights.length - 1 : found;
    },
  };
};
