import type { ScoreBand } from '../statistics-rules';
import type { Answer, Satisfaction } from './common';
import type { AdministrationChannel, Difficulty, Help, Level } from './reviews';

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

/** The key figures of a period. */
export interface KeyFigures {
  score: Measure;
  clarity: Measure;
  /** Among the attempts to reach the administration whose outcome is known, those that succeeded. */
  reached: Measure;
  quality: Measure;
  /** Share of the reviews that have a comment. */
  comments: Measure;
}
export type KeyFigure = keyof KeyFigures;

export interface ChannelFigures {
  channel: AdministrationChannel;
  /** How many tried it. */
  tried: number;
  reached: Measure;
  quality: Measure;
}

/** A part of the period: a day, a week from Monday or a month, cut where the period begins and ends. */
export interface EvolutionPoint extends DayPeriod {
  score: Measure;
}

/** Reviews that came through one button; `buttonId` 0: through an address without a key. */
export interface SourceFigures {
  buttonId: number;
  name: string | null;
  score: Measure;
}

export interface StatisticsReport {
  figures: KeyFigures;
  /** The period of the same length just before, and how each figure moved since; null: too few answers to tell. */
  previous: DayPeriod & { figures: KeyFigures; trends: Record<KeyFigure, Trend | null> };
  satisfaction: Record<Satisfaction, number>;
  clarity: Record<Level, number>;
  help: {
    /** How many ticked an answer, « none » included: who saw the question without ticking is not known. */
    answered: number;
    tried: { help: Help; count: number }[];
    channels: ChannelFigures[];
  };
  difficulties: {
    /** How many ticked at least one. */
    answered: number;
    met: { difficulty: Difficulty; count: number }[];
  };
  evolution: { unit: TimeUnit; points: EvolutionPoint[] };
  /** The most used first, over the period, whatever button is asked for. */
  sources: SourceFigures[];
  /** Publications of the form during the period. */
  formVersions: { version: number; day: string }[];
}

export interface ReportQuery {
  /** Both or none: the last 365 days. */
  from?: string;
  to?: string;
  /** A button of the démarche; 0: the reviews without a key. */
  button?: number;
}

/** GET /monavis/demarches/:numero/statistics/report?from=&to=&button= */
export type ReportAnswer = Answer<
  StatisticsReport,
  DayPeriod & { version: number; button: number | null; isDemo: boolean }
>;

/** The démarche beside the others of its administration that have at least 100 reviews over the period. */
export interface PeerComparison {
  administration: string | null;
  /** How many others; below five, no median is told. */
  peerCount: number;
  /** Median of their scores, and of the ends of their intervals. */
  median: { value: number; interval: Interval } | null;
  /** Null when there is nothing to compare; « comparable » when the intervals meet. */
  position: 'above' | 'comparable' | 'below' | null;
}

/** GET /monavis/demarches/:numero/statistics/peers?from=&to= */
export type PeersAnswer = Answer<PeerComparison, DayPeriod & { version: number }>;
