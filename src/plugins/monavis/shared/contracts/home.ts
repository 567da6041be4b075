import type { Answer } from './common';
import type { Measure, Trend } from './statistics';

/** What needs a porteur's attention, the most urgent first. */
export const HOME_ALERTS = ['score-drop', 'dormant-button', 'no-button'] as const;

export type HomeAlert =
  /** The score of the last 30 days is below that of the 30 days before, and chance does not explain it. */
  | { kind: 'score-drop'; before: number; now: number }
  /** Open buttons that are 30 days old and brought no review since. */
  | { kind: 'dormant-button'; names: string[] }
  | { kind: 'no-button' };

export interface HomeEntry {
  numero: number;
  title: string;
  administration: string | null;
  /** Over the last 365 days, as the public score. */
  score: Measure;
  /** Of the last 30 days from the 30 days before; null: too few reviews to tell. */
  trend: Trend | null;
  /** Reviews of the last 7 days, today included. */
  newCount: number;
  /** Day in Europe/Paris of the last review, however long ago. */
  lastReviewOn: string | null;
  openButtonCount: number;
  isPending: boolean;
  isLocked: boolean;
  alerts: HomeAlert[];
}

/** GET /monavis/home — « Mes démarches », those that need attention first. */
export type HomeAnswer = Answer<HomeEntry[], { isDemo: boolean }>;
