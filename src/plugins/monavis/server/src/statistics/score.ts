import type { Satisfaction, Score } from '../../../shared/contracts/common';
import type { Measure, Trend } from '../../../shared/contracts/statistics';
import { measure, OUT_OF_TEN, trendOf, type Answers } from './interval';

/** Number of reviews of each satisfaction; absent means none. */
export type SatisfactionCounts = Partial<Record<Satisfaction, number>>;

const POINTS: Record<Satisfaction, number> = { good: 10, medium: 5, bad: 0 };

/** What each answer is worth, and how often it was given. */
export const satisfactionAnswers = (counts: SatisfactionCounts): Answers[] =>
  Object.entries(POINTS).map(([satisfaction, value]) => ({
    value,
    n: counts[satisfaction as Satisfaction] ?? 0,
  }));

/** Score out of ten (spec §8): `(10·good + 5·medium) / n`, with its interval. */
export const measureScore = (counts: SatisfactionCounts): Measure =>
  measure(satisfactionAnswers(counts), OUT_OF_TEN);

/** How the score moved from what it was. */
export const scoreTrend = (now: SatisfactionCounts, before: SatisfactionCounts): Trend | null =>
  trendOf(satisfactionAnswers(now), satisfactionAnswers(before), OUT_OF_TEN);

/** The same score with the share of each answer. */
export const toScore = (counts: SatisfactionCounts): Score => {
  const { value, count } = measureScore(counts);
  return { value, count, distribution: { bad: 0, medium: 0, good: 0, ...counts } };
};

/** @returns the score of the reviews of both */
export const addScores = (one: Score, other: Score): Score =>
  toScore({
    bad: one.distribution.bad + other.distribution.bad,
    medium: one.distribution.medium + other.distribution.medium,
    good: one.distribution.good + other.distribution.good,
  });
