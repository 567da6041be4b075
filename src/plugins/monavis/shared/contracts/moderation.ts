import type { Answer, PageMeta, Satisfaction } from './common';

/** Why a porteur flags a review. */
export const FLAG_REASONS = ['insult', 'personal-data', 'off-topic'] as const;
export type FlagReason = (typeof FLAG_REASONS)[number];

/** « Open » waits for a decision; « hidden » is one, which « restored » undoes. */
export type FlagState = 'open' | 'hidden' | 'dismissed' | 'withdrawn' | 'restored';

export interface ReviewFlag {
  id: number;
  /** Null: an administrateur hid the review without a flag. */
  reason: FlagReason | null;
  note: string | null;
  /** A name; null when the account is gone, or without a flag. */
  flaggedBy: string | null;
  flaggedAt: string;
  state: FlagState;
  /** Name of who took the last decision, or withdrew the flag. */
  decidedBy: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
}

/**
 * GET /monavis/demarches/:numero/reviews/:id/flag — the last one, whatever became of it. POST and DELETE answer the
 * same.
 */
export type ReviewFlagAnswer = Answer<ReviewFlag | null>;

/** POST /monavis/demarches/:numero/reviews/:id/flag */
export interface FlagBody {
  reason: FlagReason;
  /** ≤ 1,000 characters; masked like a comment. */
  note?: string;
}

export const MODERATION_VIEWS = ['open', 'hidden', 'decided'] as const;
export type ModerationView = (typeof MODERATION_VIEWS)[number];

export interface ModeratedReview {
  flag: ReviewFlag;
  numero: number;
  title: string;
  review: {
    id: number;
    createdAt: string;
    satisfaction: Satisfaction;
    /** Empty: erased when its time was over. */
    comment: string | null;
    language: 'fr' | 'en';
    /** Name of the button, else the source of the link. */
    source: string | null;
  };
}

/** GET /monavis/moderation?view=&page= — those that wait the oldest first, the others the last decision first. */
export type ModerationAnswer = Answer<ModeratedReview[], PageMeta>;

export const MODERATION_DECISIONS = ['hide', 'dismiss', 'restore'] as const;
export type ModerationDecision = (typeof MODERATION_DECISIONS)[number];

/** POST /monavis/moderation/:id/decision, `:id` being that of the review. */
export interface ModerationDecisionBody {
  decision: ModerationDecision;
  reason: string;
  /** The flag that was looked at: the decision is refused when somebody decided on it meanwhile. Null: whichever. */
  flagId: number | null;
}
export type ModerationDecisionAnswer = Answer<ReviewFlag>;
