import fc from 'fast-check';
import { bucketsOf, unitOf } from '../buckets';
import { addDays } from '../days';

describe('the parts of a period', () => {
  it.each([
    ['2026-01-01', '2026-01-31', 'day'],
    ['2026-01-01', '2026-02-01', 'week'],
    ['2026-01-01', '2026-07-01', 'week'],
    ['2026-01-01', '2026-07-02', 'month'],
    ['2025-11-28', '2026-11-27', 'month'],
  ])('should be, from %s to %s, of one %s', (from, to, unit) => {
    expect(unitOf({ from, to })).toBe(unit);
  });

  it('should begin weeks on Monday, across the year and the change of clocks', () => {
    expect(bucketsOf({ from: '2026-12-30', to: '2027-01-05' }, 'week')).toEqual([
      { start: '2026-12-28', from: '2026-12-30', to: '2027-01-03' },
      { start: '2027-01-04', from: '2027-01-04', to: '2027-01-05' },
    ]);
    expect(bucketsOf({ from: '2026-03-23', to: '2026-04-05' }, 'week')).toEqual([
      { start: '2026-03-23', from: '2026-03-23', to: '2026-03-29' },
      { start: '2026-03-30', from: '2026-03-30', to: '2026-04-05' },
    ]);
  });

  it('should cut the first and the last month to the period', () => {
    expect(bucketsOf({ from: '2027-12-15', to: '2028-02-29' }, 'month')).toEqual([
      { start: '2027-12-01', from: '2027-12-15', to: '2027-12-31' },
      { start: '2028-01-01', from: '2028-01-01', to: '2028-01-31' },
      { start: '2028-02-01', from: '2028-02-01', to: '2028-02-29' },
    ]);
  });

  it('should cover every day once, in order', () => {
    const unit = fc.constantFrom('day' as const, 'week' as const, 'month' as const);
    const offset = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(unit, offset, fc.integer({ min: 0, max: 800 }), (asked, first, days) => {
        const from = addDays('1990-01-01', first);
        const to = addDays(from, days);
        const buckets = bucketsOf({ from, to }, asked);
        expect(buckets[0].from).toBe(from);
        expect(buckets[buckets.length - 1].to).toBe(to);
        buckets.slice(1).forEach((bucket, index) => {
          expect(bucket.from).toBe(addDays(buckets[index].to, 1));
        });
      }),
      { numRuns: 50 }
    );
  });
});
