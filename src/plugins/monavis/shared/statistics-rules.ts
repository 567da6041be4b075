/**
 * The rules of every number that is told of the reviews (spec §8), whoever tells it: panel, public pages, API, mails.
 * Changing one of them changes what people compare: the version grows with it, and answers carry it.
 *
 * - score out of ten: `(10·good + 5·medium) / n`, one decimal;
 * - clarity and quality of help: five levels, worth 0, 2.5, 5, 7.5 and 10;
 * - intervals at 95 %: see `interval.ts`.
 */
export const STATISTICS_VERSION = 1;

/** A score that stands for a démarche is that of its last 365 days, today included, in Europe/Paris. */
export const SCORE_DAYS = 365;

/** Reviews from which the score over these days is public, and compared with others. */
export const PUBLIC_MINIMUM = 100;

/** Below, no interval, no percentage, no comparison: the answers are counted. */
export const MEASURE_MINIMUM = 10;

export type ScoreBand = 'high' | 'middle' | 'low';

/** Spec §8: from 8, from 5, below. */
export const bandOf = (score: number): ScoreBand =>
  score >= 8 ? 'high' : score >= 5 ? 'middle' : 'low';
