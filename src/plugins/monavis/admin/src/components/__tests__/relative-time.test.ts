import { relativeTime } from '../relative-time';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('relativeTime', () => {
  it.each([
    [30_000, { value: 0, unit: 'minute' }],
    [5 * 60_000, { value: -5, unit: 'minute' }],
    [HOUR, { value: -1, unit: 'hour' }],
    [26 * HOUR, { value: -1, unit: 'day' }],
    [8 * DAY, { value: -1, unit: 'week' }],
    [61 * DAY, { value: -2, unit: 'month' }],
    [400 * DAY, { value: -1, unit: 'year' }],
    [-2 * HOUR, { value: 2, unit: 'hour' }],
  ])('should put %d ms in the largest unit that fits', (milliseconds, expected) => {
    expect(relativeTime(milliseconds)).toEqual(expected);
  });
});
