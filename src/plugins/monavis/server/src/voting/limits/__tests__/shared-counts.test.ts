import fc from 'fast-check';
import { createSharedCounts } from '../shared-counts';

const HOUR = 3_600_000;
const START = 500_000 * HOUR;
const counted = (times: number[], key = 'a') => {
  const counts = createSharedCounts({ windowMs: HOUR });
  for (const time of times) counts.add(key, time);
  return counts;
};

describe('createSharedCounts', () => {
  it('should count each key apart', () => {
    const counts = counted([START, START + 1]);
    counts.add('b', START);
    expect(counts.count('a', START + 2)).toBe(2);
    expect(counts.count('b', START + 2)).toBe(1);
    expect(counts.count('c', START + 2)).toBe(0);
  });

  it('should forget the last window little by little, and the one before at once', () => {
    const counts = counted(Array(8).fill(START + HOUR / 2));
    expect(counts.count('a', START + HOUR)).toBe(8);
    expect(counts.count('a', START + 1.75 * HOUR)).toBe(2);
    expect(counts.count('a', START + 2 * HOUR)).toBe(0);
  });

  it('should count nothing twice when the clock is set back', () => {
    const counts = counted([START + HOUR]);
    expect(counts.count('a', START)).toBe(0);
  });

  it('should let one more in once the wait that it told is over, and not much earlier', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2 * HOUR }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (offsets, limit) => {
          const times = offsets.map((offset) => START + offset).sort((a, b) => a - b);
          const counts = counted(times);
          const now = times.at(-1) ?? START;
          const wait = counts.waitFor('a', limit, now);
          expect(wait).toBeLessThanOrEqual(2 * HOUR);
          if (wait > 1_000)
            expect(counts.count('a', now + wait - 1_000)).toBeGreaterThan(limit - 1);
          expect(counts.count('a', now + wait + 1)).toBeLessThanOrEqual(limit - 1);
        }
      )
    );
  });

  it('should tell what was counted here, once, the greatest counts first', () => {
    const counts = counted([START]);
    counts.add('b', START);
    counts.add('b', START);
    counts.hear([['c', 9]], START);
    expect(counts.takeNews()).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
    expect(counts.takeNews()).toEqual([]);
    expect(counts.count('c', START)).toBe(9);
  });

  it('should not tell what was counted and taken back', () => {
    const counts = counted([START]);
    counts.add('a', START, -1);
    counts.add('b', START, -1);
    expect(counts.takeNews()).toEqual([['b', -1]]);
  });

  it('should keep no more keys than it may, and forget the quietest', () => {
    const counts = createSharedCounts({ windowMs: HOUR, maxKeys: 2 });
    for (const key of ['a', 'b', 'a', 'c', 'c', 'a']) counts.add(key, START);
    expect(['a', 'b', 'c'].map((key) => counts.count(key, START))).toEqual([3, 0, 2]);
  });
});
