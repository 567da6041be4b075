import type { ScoreBand } from '../statistics-rules';

/** At 95 %, both ends included. */
export interface Interval {
  low: number;
  high: number;
}

/** A mean out of ten, one decimal, or a share between 0 and 1, three decimals. */
export interface Measure {
  /** Null without an answer. */
  value: number | null;
  /** Number of answers behind it. */
  count: number;
  /** Null below ten answers. */
  interval: Interval | null;
}

/** What anybody may know of the score of a démarche: that of its last 365 days, from 100 reviews on. */
export type PublicScore =
  /** « En attente »: no review. */
  | { state: 'waiting' }
  /** « En cours »: less than 100. */
  | { state: 'in-progress' }
  | { state: 'shown'; value: number; count: number; interval: Interval; band: ScoreBand };

/** How a number moved: only a difference that chance does not explain is a move. */
export type Trend = 'higher' | 'lower' | 'stable';

/** Days in Europe/Paris, YYYY-MM-DD, both included. */
export interface DayPeriod {
  from: string;
  to: string;
}

export type TimeUnit = 'day' | 'week' | 'month';
