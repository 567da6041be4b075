import type { Suspicion } from '../../../shared/contracts/suspects';
import type { Verdict } from './limits/vote-limits';
import type { Milliseconds } from './types';

interface SuspicionInput {
  /** What was typed where people see nothing. */
  trap: string | undefined;
  /** Since the form was shown. */
  age: number;
  minimumAge: Milliseconds;
  verdict: Verdict;
}

/**
 * Says why a vote is to be looked at before it counts; the surest sign wins. The citizen is told nothing of it: an
 * answer that differs would teach programs what to avoid.
 *
 * @returns null for an ordinary vote
 */
export const findSuspicion = ({
  trap,
  age,
  minimumAge,
  verdict,
}: SuspicionInput): Suspicion | null => {
  if (trap) return 'trap';
  // A form from the future was shown by a process whose clock is ahead: that says nothing about who filled it in.
  if (age >= 0 && age < minimumAge) return 'too-fast';
  return verdict.state === 'suspect' ? verdict.suspicion : null;
};
