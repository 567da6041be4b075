import type { Answer, PageMeta, Satisfaction } from './common';
import type { ReviewContent } from './reviews';

/** Why a vote waits for a look: a filled trap, a form sent too fast, too many votes of a visitor or on a button. */
export const SUSPICIONS = ['trap', 'too-fast', 'visitor-limit', 'button-limit'] as const;
export type Suspicion = (typeof SUSPICIONS)[number];

/** What suspects are decided on by: those of one démarche, button and reason. */
export interface SuspectGroupKey {
  numero: number;
  /** Null for addresses without a key. */
  buttonId: number | null;
  suspicion: Suspicion;
}

export interface SuspectGroup extends SuspectGroupKey {
  title: string;
  buttonName: string | null;
  count: number;
  commentCount: number;
  distribution: Record<Satisfaction, number>;
  firstAt: string;
  lastAt: string;
  /** The newest one: a decision on the group leaves those that came since. */
  lastId: number;
}

/** GET /monavis/suspects?page=, the largest groups first. */
export type SuspectGroupsAnswer = Answer<SuspectGroup[], PageMeta & { total: number }>;

export interface SuspectsQuery extends Omit<SuspectGroupKey, 'buttonId'> {
  buttonId?: number;
  /** Suspects older than this one. */
  before?: number;
}

/** GET /monavis/suspects/reviews, newest first, 50 at a time. */
export type SuspectsAnswer = Answer<ReviewContent[], { olderThan: number | null }>;

export interface SuspectDecisionBody extends SuspectGroupKey {
  decision: 'accepted' | 'rejected';
  /** These; absent: the whole group up to `lastId`. */
  ids?: number[];
  lastId: number;
}

/** POST /monavis/suspects/decision: how many were decided. */
export type SuspectDecisionAnswer = Answer<{ count: number }>;
