import type { TextMark } from './catalogue';
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
export const HELPS = [...ADMINISTRATION_CHANNELS, ...OTHER_HELP] as const;
export type Help = (typeof HELPS)[number];
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

/** What a citizen said. */
export interface ReviewContent {
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

/** One review in the list. */
export interface ReviewEntry extends ReviewContent {
  /** By the agent who asks: each has his own marks. */
  isRead: boolean;
  /** The flag that waits for a decision. */
  flag: { reason: 'insult' | 'personal-data' | 'off-topic'; state: 'open' } | null;
  /** A porteur answered, in public or in a draft. */
  hasReply: boolean;
  /** Where the comment holds what `q` looks for: [start, end) in UTF-16 units, in order, without overlaps. */
  marks: TextMark[];
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

/** What the list, its drawer, the words and the exports are narrowed by; all of it must hold. */
export interface ReviewFilter {
  /** Days in Europe/Paris, both included: YYYY-MM-DD. */
  from?: string;
  to?: string;
  satisfaction?: Satisfaction;
  clarity?: Level;
  /** A comment that was not erased. */
  withComment?: boolean;
  /** Id of a button; 0: reviews that came without a key. */
  button?: number;
  help?: Help;
  difficulty?: Difficulty;
  /** By the agent who asks. */
  unread?: boolean;
  /** Reviews whose flag waits for a decision. */
  flagged?: boolean;
  /** Search in comments: words, `mot*` (and the last word while it is typed), « exact phrase », `-absent`; ≤ 200 characters. */
  q?: string;
}

export const PAGE_SIZES = [20, 50, 100] as const;

export interface ReviewsQuery extends ReviewFilter {
  /** Opaque position, from `meta`: good for this démarche alone. */
  cursor?: string;
  pageSize?: (typeof PAGE_SIZES)[number];
}

/** GET /monavis/demarches/:numero/reviews — newest first. */
export type ReviewsAnswer = Answer<
  ReviewEntry[],
  {
    total: number;
    /** False: there are more than `total`. */
    isTotalExact: boolean;
    nextCursor: string | null;
    previousCursor: string | null;
    isDemo: boolean;
  }
>;
/** GET /monavis/demarches/:numero/reviews/:id — with the neighbours in the order of the list, for the drawer. */
export type ReviewAnswer = Answer<ReviewDetail, { newerId: number | null; olderId: number | null }>;

/** What the filter « source » offers. */
export interface ReviewButton {
  /** 0: reviews that came without a key. */
  id: number;
  name: string | null;
}
/** GET /monavis/demarches/:numero/review-buttons — those that exist or have reviews, in the order of their names. */
export type ReviewButtonsAnswer = Answer<ReviewButton[]>;

/** PUT /monavis/demarches/:numero/reviews/:id/read, for the agent who asks. */
interface ReadBody {
  isRead: boolean;
}
export type ReadAnswer = Answer<ReadBody>;
/** POST /monavis/demarches/:numero/reviews/read-all — every review of now, whatever the filter. */
export type ReadAllAnswer = Answer<null>;

interface CountedWords {
  /** As most people wrote it. */
  text: string;
  /** Comments that hold it. */
  count: number;
}
/** GET /monavis/demarches/:numero/review-words — with the filters of the list; the most frequent first. */
export type ReviewWordsAnswer = Answer<{
  words: CountedWords[];
  /** Two words that follow each other, small words between them left out of account. */
  pairs: CountedWords[];
  /** How many comments were read: the newest ones. */
  readCount: number;
  /** There were more comments than those that were read. */
  isSample: boolean;
}>;

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
