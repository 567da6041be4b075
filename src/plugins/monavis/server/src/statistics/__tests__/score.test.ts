import fc from 'fast-check';
import { toScore } from '../score';

describe('toScore', () => {
  it.each([
    [{ good: 1 }, 10],
    [{ medium: 1 }, 5],
    [{ bad: 1 }, 0],
    [{ good: 1, medium: 1 }, 7.5],
    [{ good: 2, bad: 1 }, 6.7],
    [{ good: 1, bad: 2 }, 3.3],
    [{ good: 29, bad: 11 }, 7.3],
  ])('should be (10·good + 5·medium) / n, one decimal: %j → %d', (counts, value) => {
    expect(toScore(counts).value).toBe(value);
  });

  it('should have no value without a review', () => {
    expect(toScore({})).toEqual({
      value: null,
      count: 0,
      distribution: { bad: 0, medium: 0, good: 0 },
    });
  });

  it('should stay between 0 and 10, within 0.05 of the formula', () => {
    const n = fc.nat(10_000_000);
    fc.assert(
      fc.property(n, n, n, (bad, medium, good) => {
        const { value, count } = toScore({ bad, medium, good });
        expect(count).toBe(bad + medium + good);
        if (value === null) return expect(count).toBe(0);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(10);
        expect(Math.abs(value - (10 * good + 5 * medium) / count)).toBeLessThanOrEqual(0.05 + 1e-9);
        return expect(value * 10).toBeCloseTo(Math.round(value * 10), 9);
      })
    );
  });
});
