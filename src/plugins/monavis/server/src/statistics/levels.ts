import type { Level } from '../../../shared/contracts/reviews';
import type { Measure } from '../../../shared/contracts/statistics';
import { measure, OUT_OF_TEN, type Answers } from './interval';

export const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/** Five levels are worth 0, 2.5, 5, 7.5 and 10. */
export const levelAnswers = (counts: Partial<Record<string, number>>): Answers[] =>
  LEVELS.map((level) => ({ value: (level - 1) * 2.5, n: counts[level] ?? 0 }));

/** Mean out of ten of answers in five levels: clarity, quality of help. */
export const measureLevels = (counts: Partial<Record<string, number>>): Measure =>
  measure(levelAnswers(counts), OUT_OF_TEN);
