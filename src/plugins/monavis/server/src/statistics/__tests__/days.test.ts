import fc from 'fast-check';
import { addDays, lastDays, lengthOf, parisDay, periodBefore, scorePeriod } from '../days';

describe('days in Paris', () => {
  it.each([
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    // The clocks go on at 1:00 UTC on this night, and back on the other.
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ])('should make of %s the day %s', (time, day) => {
    expect(parisDay(new Date(time))).toBe(day);
  });

  it('should count the last 365 days, today included', () => {
    const period = scorePeriod(new Date('2025-03-01T23:30:00Z'));
    expect(period).toEqual({ from: '2024-03-03', to: '2025-03-02' });
    expect(lengthOf(period)).toBe(365);
  });

  it('should put before a period another of the same length', () => {
    expect(periodBefore({ from: '2026-03-01', to: '2026-03-30' })).toEqual({
      from: '2026-01-30',
      to: '2026-02-28',
    });
    const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1970-01-01', count));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 4_000 }), (from, days) => {
        const period = { from, to: addDays(from, days) };
        const before = periodBefore(period);
        expect(lengthOf(before)).toBe(days + 1);
        expect(addDays(before.to, 1)).toBe(period.from);
      })
    );
  });

  it('should not lose a day where clocks change', () => {
    expect(lastDays(2, new Date('2026-03-30T10:00:00Z')).from).toBe('2026-03-29');
    expect(lastDays(2, new Date('2026-10-26T22:30:00Z')).from).toBe('2026-10-25');
  });
});
