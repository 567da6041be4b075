import { publicPeriod, toPublicScore } from '../public-score';
import { toScore } from '../score';

describe('the public score', () => {
  it.each([
    [{}, { state: 'waiting' }],
    [{ good: 99 }, { state: 'in-progress' }],
    [
      { good: 99, bad: 1 },
      { state: 'shown', value: 9.9, count: 100 },
    ],
  ])('should be, for %j, %j', (counts, expected) => {
    expect(toPublicScore(toScore(counts))).toEqual(expected);
  });

  it('should stand for the last 365 days in Paris, today included', () => {
    expect(publicPeriod(new Date('2025-03-01T23:30:00Z'))).toEqual({
      from: '2024-03-03',
      to: '2025-03-02',
    });
  });
});
