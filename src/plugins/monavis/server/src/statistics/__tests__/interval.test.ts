import fc from 'fast-check';
import { measure, OUT_OF_TEN, SHARE, trendOf, type Answers } from '../interval';

const Z_TOLERANCE = 0.05;

/** ln(n!) for every number of reviews that the tests use. */
const LOG_FACTORIALS = Array.from({ length: 201 }).reduce<number[]>(
  (sums, _, n) => [...sums, n === 0 ? 0 : sums[n - 1] + Math.log(n)],
  []
);

const weightOf = (n: number, share: number): number => (n === 0 ? 0 : n * Math.log(share));

interface Shares {
  bad: number;
  medium: number;
  good: number;
}

/**
 * How often the interval of the score of `count` reviews holds the true mean: no drawing, every possible outcome with its
 * probability. Ends are told to the nearest tenth, which the comparison allows for.
 */
const coverageOf = (count: number, { bad, medium, good }: Shares): number => {
  const mean = 10 * good + 5 * medium;
  let covered = 0;
  for (let b = 0; b <= (bad > 0 ? count : 0); b += 1) {
    for (let m = 0; m <= (medium > 0 ? count - b : 0); m += 1) {
      const g = count - b - m;
      if (good === 0 && g > 0) continue;
      const { interval } = measure(
        [
          { value: 0, n: b },
          { value: 5, n: m },
          { value: 10, n: g },
        ],
        OUT_OF_TEN
      );
      if (!interval) throw new Error('there is no interval');
      const isIn =
        mean >= interval.low - Z_TOLERANCE - 1e-9 && mean <= interval.high + Z_TOLERANCE + 1e-9;
      const ways =
        LOG_FACTORIALS[count] - LOG_FACTORIALS[b] - LOG_FACTORIALS[m] - LOG_FACTORIALS[g];
      const weight = ways + weightOf(b, bad) + weightOf(m, medium) + weightOf(g, good);
      if (isIn) covered += Math.exp(weight);
    }
  }
  return covered;
};

const SHARES = [0.01, 0.05, 0.1, 0.3, 0.5, 0.8];
const MIXES: Shares[] = SHARES.flatMap((bad) =>
  [0, 0.01, 0.1, 0.3, 0.6]
    .map((medium) => ({ bad, medium, good: 1 - bad - medium }))
    .filter(({ good }) => good > 0.005)
);

const counts = fc.array(fc.nat(200), { minLength: 3, maxLength: 3 });
const scoreAnswers = ([bad, medium, good]: number[]): Answers[] => [
  { value: 0, n: bad },
  { value: 5, n: medium },
  { value: 10, n: good },
];

describe('the interval at 95 %', () => {
  it.each([10, 20, 50, 100])(
    'should hold the true mean as often as it says, for every mix of %d reviews',
    (count) => {
      const coverages = MIXES.map((shares) => coverageOf(count, shares));
      expect(Math.min(...coverages)).toBeGreaterThan(0.925);
      const average = coverages.reduce((sum, coverage) => sum + coverage, 0) / coverages.length;
      expect(average).toBeGreaterThan(0.95);
      expect(average).toBeLessThan(0.985);
    }
  );

  it('should hold the mean itself, within the scale, and narrow as reviews come', () => {
    fc.assert(
      fc.property(counts, (drawn) => {
        const { value, count, interval } = measure(scoreAnswers(drawn), OUT_OF_TEN);
        if (count < 10) return expect(interval).toBeNull();
        if (!interval || value === null) throw new Error('there is no interval');
        expect(interval.low).toBeLessThanOrEqual(value);
        expect(interval.high).toBeGreaterThanOrEqual(value);
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(10);
        expect(interval.high).toBeGreaterThan(interval.low);
        const more = measure(scoreAnswers(drawn.map((n) => n * 100)), OUT_OF_TEN).interval;
        return expect((more?.high ?? 11) - (more?.low ?? 0)).toBeLessThanOrEqual(
          interval.high - interval.low
        );
      })
    );
  });

  it('should be that of Agresti and Coull on two values', () => {
    // 45 of 50, with four added: 47/54 ± 1.96·√(p(1 − p)/54).
    const answers = [
      { value: 0, n: 5 },
      { value: 1, n: 45 },
    ];
    expect(measure(answers, SHARE)).toEqual({
      value: 0.9,
      count: 50,
      interval: { low: 0.781, high: 0.96 },
    });
  });
});

describe('the trend', () => {
  it.each([
    [[0, 0, 9], [9, 0, 0], null],
    [[0, 0, 10], [9, 0, 0], null],
    [[0, 0, 10], [10, 0, 0], 'higher'],
    [[10, 0, 0], [0, 0, 10], 'lower'],
    [[30, 20, 50], [25, 20, 55], 'stable'],
    [[300, 200, 500], [200, 200, 600], 'lower'],
  ])('should be, for %j after %j, %s', (now, before, expected) => {
    expect(trendOf(scoreAnswers(now), scoreAnswers(before), OUT_OF_TEN)).toBe(expected);
  });

  it('should be the opposite when both periods are swapped', () => {
    const opposite = { higher: 'lower', lower: 'higher', stable: 'stable' } as const;
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const trend = trendOf(scoreAnswers(one), scoreAnswers(other), OUT_OF_TEN);
        const swapped = trendOf(scoreAnswers(other), scoreAnswers(one), OUT_OF_TEN);
        expect(swapped).toBe(trend && opposite[trend]);
      })
    );
  });

  it('should rarely see a move where nothing moved', () => {
    let seed = 42;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const draw = (size: number): Answers[] => {
      const drawn = [0, 0, 0];
      for (let index = 0; index < size; index += 1) {
        const place = random();
        drawn[place < 0.15 ? 0 : place < 0.4 ? 1 : 2] += 1;
      }
      return scoreAnswers(drawn);
    };
    const moves = [10, 40, 150].map((size) => {
      const trends = Array.from({ length: 2_000 }, () =>
        trendOf(draw(size), draw(size), OUT_OF_TEN)
      );
      return trends.filter((trend) => trend !== 'stable').length / 2_000;
    });
    for (const share of moves) expect(share).toBeLessThan(0.018);
    expect(Math.max(...moves)).toBeGreaterThan(0);
  });
});
