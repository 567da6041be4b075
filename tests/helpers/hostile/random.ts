/** Numbers that look random and are the same again for the same seed: a request that broke something can be sent again. */
export const createRandom = (seed: number) => {
  let state = seed >>> 0;
  /** Mulberry32. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (probability: number): boolean => next() < probability,
    pick: <TItem>(items: readonly TItem[]): TItem => items[below(items.length)],
    /** Any bytes at all. */
    bytes: (length: number): Buffer => Buffer.from(Array.from({ length }, () => below(256))),
  };
};

export type Random = ReturnType<typeof createRandom>;
