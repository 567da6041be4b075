import type { Satisfaction } from '../../../shared/contracts/common';

/** Colour of each answer, in the words of the theme. */
export const SATISFACTION_TONES = {
  good: 'success',
  medium: 'warning',
  bad: 'danger',
} as const satisfies Record<Satisfaction, string>;
