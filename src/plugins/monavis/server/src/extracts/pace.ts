import { setTimeout as wait } from 'node:timers/promises';

/**
 * Of the time of the thread that answers votes: it was busy 0.65 of it by 8,300 requests a second, which were all that came
 * through, since each batch waits for the disk; an export beside them left it less.
 */
const BUSY_FROM = 0.1;
const BUSIEST = 0.4;
const SMALLEST_SHARE = 0.1;

/**
 * Exports give way to citizens: they share the processors of PostgreSQL with the votes.
 *
 * @param utilization - part of its time during which the thread of the votes was busy, 0 to 1
 * @returns the part of its time that an export may work
 */
export const shareBeside = (utilization: number): number => {
  const excess = (utilization - BUSY_FROM) / (BUSIEST - BUSY_FROM);
  return Math.max(SMALLEST_SHARE, 1 - Math.max(0, excess) * (1 - SMALLEST_SHARE));
};

/** Shorter pauses would cost more than they give. */
const SHORTEST_PAUSE_MS = 5;

/**
 * Lets pieces through, with pauses after which the work took no more than its share of the time: meanwhile PostgreSQL,
 * whose answers nobody takes, waits too.
 *
 * @param shareOf - told anew at each piece
 */
export async function* keepPace<TPiece>(
  pieces: AsyncIterable<TPiece>,
  shareOf: () => number
): AsyncGenerator<TPiece> {
  let workingSince = performance.now();
  for await (const piece of pieces) {
    yield piece;
    const pause = (performance.now() - workingSince) * (1 / shareOf() - 1);
    if (pause < SHORTEST_PAUSE_MS) {
      if (shareOf() === 1) workingSince = performance.now();
      continue;
    }
    await wait(pause);
    workingSince = performance.now();
  }
}
