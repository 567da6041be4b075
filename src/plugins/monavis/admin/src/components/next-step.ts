import type { HomeEntry } from '../../../shared/contracts/home';
import type { DemarcheTab } from '../paths';

export type NextStep = 'unlock' | 'create-button' | 'place-button' | 'read';

/** What the porteur of a démarche has to do now. */
export const nextStep = (
  entry: Pick<HomeEntry, 'isLocked' | 'openButtonCount' | 'lastReviewOn'>
): NextStep => {
  if (entry.isLocked) return 'unlock';
  if (entry.lastReviewOn !== null && entry.openButtonCount > 0) return 'read';
  return entry.openButtonCount === 0 ? 'create-button' : 'place-button';
};

/** Where each step is taken. */
export const NEXT_STEP_TABS: Record<NextStep, DemarcheTab> = {
  unlock: 'code',
  'create-button': 'code',
  'place-button': 'code',
  read: 'avis',
};
