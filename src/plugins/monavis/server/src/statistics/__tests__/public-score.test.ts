import { toPublicScore } from '../public-score';

describe('the public score', () => {
  it.each([
    [{}, { state: 'waiting' }],
    [{ good: 1 }, { state: 'in-progress' }],
    [{ good: 99 }, { state: 'in-progress' }],
    [
      { good: 99, bad: 1 },
      {
        state: 'shown',
        value: 9.9,
        count: 100,
        interval: { low: 9.4, high: 10 },
        band: 'high',
      },
    ],
    [
      { bad: 100 },
      { state: 'shown', value: 0, count: 100, interval: { low: 0, high: 0.5 }, band: 'low' },
    ],
  ])('should be, for %j, %j', (counts, expected) => {
    expect(toPublicScore(counts)).toEqual(expected);
  });
});
