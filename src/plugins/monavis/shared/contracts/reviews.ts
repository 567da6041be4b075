import type { Answer, Satisfaction, Score } from './common';
import type { FormSettings } from './forms';
import type { Measure } from './statistics';

/** The channels of « Aides »; the first four belong to the administration. */
export const ADMINISTRATION_CHANNELS = ['counter', 'phone', 'email', 'chat'] as const;
export const OTHER_HELP = ['relative', 'association', 'website', 'other', 'none'] as const;
export const DIFFICULTIES = [
  'missing-information',
  'not-working',
  'mobile-display',
  'documents',
  'unclear-next-steps',
  'other',
] as const;

export type AdministrationChannel = (typeof ADMINISTRATION_CHANNELS)[number];
export type Help = AdministrationChannel | (typeof OTHER_HELP)[number];
export type Difficulty = (typeof DIFFICULTIES)[number];
export type Level = 1 | 2 | 3 | 4 | 5;

/** `reviews.answers`: codes only, never translated text. A key is absent when its question was not answered. */
export interface ReviewAnswers {
  contactTried?: Help[];
  /** ≤ 250 characters, with `other` in `contactTried`. */
  contactTriedOther?: string;
  contactReached?: Partial<Record<AdministrationChannel, 'yes' | 'no'>>;
  contactQuality?: Partial<Record<AdministrationChannel, Level>>;
  difficulties?: Difficulty[];
  /** ≤ 250 characters, with `other` in `difficulties`. */
  difficultiesOther?: string;
}

export interface ReviewEntry {
  id: number;
  createdAt: string;
  satisfaction: Satisfaction;
  clarity: Level | null;
  /** Empty: there was one, which was erased when its time was over. */
  comment: string | null;
  answers: ReviewAnswers;
  /** Name of the button, else the source of the link. */
  source: string | null;
  language: 'fr' | 'en';
  formVersion: number;
}

/** The address that an author left to be answered. */
export interface ReviewContact {
  email: string;
  /** When it is deleted. */
  until: string;
}

/** One review with what only its drawer shows. */
export interface ReviewDetail extends ReviewEntry {
  /** What the form asked in the version that was answered. */
  formSettings: FormSettings;
  /** For porteurs alone: null for who acts on every démarche without being one. */
  contact: ReviewContact | null;
}

export interface ReviewsQuery {
  satisfaction?: Satisfaction;
  /** Days in Europe/Paris, both included: YYYY-MM-DD. */
  from?: string;
  to?: string;
  withComment?: boolean;
  /** Opaque position, from `meta`. */
  cursor?: string;
  pageSize?: 20 | 50 | 100;
}

/** GET /monavis/demarches/:numero/reviews */
export type ReviewsAnswer = Answer<
  ReviewEntry[],
  {
    total: number;
    isTotalExact: boolean;
    nextCursor: string | null;
    previousCursor: string | null;
    isDemo: boolean;
  }
>;
/** GET /monavis/demarches/:numero/reviews/:id — with the neighbours in the order of the list, for the drawer. */
export type ReviewAnswer = Answer<ReviewDetail, { newerId: number | null; olderId: number | null }>;

/** GET /monavis/demarches/:numero/statistics?from=&to= */
export interface StatisticsSummary {
  score: Score;
  clarity: Measure;
  commentCount: number;
  /** One entry a month that has reviews, oldest first: YYYY-MM. */
  months: { month: string; score: number | null; count: number }[];
}
export type StatisticsAnswer = Answer<
  StatisticsSummary,
  { from: string | null; to: string | null; version: number; isDemo: boolean }
>;
