import type { Satisfaction, Score } from '../../../shared/contracts/common';

/**
 * The public formula. Its version changes with any of the values below, so that two published scores are compared
 * only when they mean the same.
 */
export const SCORE_VERSION = 1;
/** Days behind the public score, today included. */
export const SCORE_PERIOD_DAYS = 365;
/** Reviews from which the public score is shown. */
export const PUBLIC_SCORE_THRESHOLD = 100;

const POINTS: Record<Satisfaction, number> = { good: 10, medium: 5, bad: 0 };

export type ScoreBand = 'high' | 'middle' | 'low';

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

/** @returns how a score out of ten is coloured: from 8, from 5, below */
export const toBand = (value: number): ScoreBand => {
  if (value >= 8) return 'high';
  return value >= 5 ? 'middle' : 'low';
};

/** What the public sees: « En attente » without a review, « En cours » below the threshold, then the score. */
export const toPublicState = ({
  count,
}: Pick<Score, 'count'>): 'waiting' | 'collecting' | 'shown' => {
  if (count === 0) return 'waiting';
  return count < PUBLIC_SCORE_THRESHOLD ? 'collecting' : 'shown';
};
