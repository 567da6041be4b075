import type { PublicScore } from '../../../shared/contracts/statistics';
import { bandOf, PUBLIC_MINIMUM } from '../../../shared/statistics-rules';
import { measureScore, type SatisfactionCounts } from './score';

/** @param counts - of the reviews of the last 365 days */
export const toPublicScore = (counts: SatisfactionCounts): PublicScore => {
  const { value, count, interval } = measureScore(counts);
  if (value === null) return { state: 'waiting' };
  if (count < PUBLIC_MINIMUM || interval === null) return { state: 'in-progress' };
  return { state: 'shown', value, count, interval, band: bandOf(value) };
};
