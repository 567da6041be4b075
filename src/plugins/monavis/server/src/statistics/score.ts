import type { Satisfaction, Score } from '../../../shared/contracts/common';

const POINTS: Record<Satisfaction, number> = { good: 10, medium: 5, bad: 0 };

/** One decimal, halves up: 7.25 is shown 7.3. */
const toOneDecimal = (tenths: number): number => Math.round(tenths) / 10;

/**
 * Score out of ten (spec §8): `(10·good + 5·medium) / n`, one decimal.
 *
 * @param counts - number of reviews of each satisfaction; absent means none
 * @returns `value: null` without a review
 */
export const toScore = (counts: Partial<Record<Satisfaction, number>>): Score => {
  const distribution = { bad: 0, medium: 0, good: 0, ...counts };
  const count = distribution.bad + distribution.medium + distribution.good;
  const points = distribution.good * POINTS.good + distribution.medium * POINTS.medium;
  // Tenths are computed in whole numbers first: 0.1 has no exact value in binary.
  const value = count === 0 ? null : toOneDecimal((points * 10) / count);
  return { value, count, distribution };
};

/** @returns the score of the reviews of both */
export const addScores = (one: Score, other: Score): Score =>
  toScore({
    bad: one.distribution.bad + other.distribution.bad,
    medium: one.distribution.medium + other.distribution.medium,
    good: one.distribution.good + other.distribution.good,
  });
