export type ScoreBand = 'high' | 'middle' | 'low';

/** Spec §8: from 8, from 5, below. */
export const bandOf = (score: number): ScoreBand =>
  score >= 8 ? 'high' : score >= 5 ? 'middle' : 'low';
