import type { MaskKind } from '../mask-kinds';
import type { Answer } from './common';

export const MAX_REPLY_CHARACTERS = 2_000;

/** The answer of the porteurs to a review: a draft, or on the public page of the démarche with the comment. */
export interface ReviewReply {
  body: string;
  /** Name of who wrote it last; null when the account is gone. Public pages never tell it. */
  author: string | null;
  updatedAt: string;
  /** Null: a draft. */
  publishedAt: string | null;
  /** The author of the review changed his comment since: the pair is not shown until it is saved again. */
  isOutdated: boolean;
}

export interface ReplyState {
  reply: ReviewReply | null;
  /** Of the reply; 0 before the first one. */
  revision: number;
  /** Of the comment, opaque; null without one: then there is nothing to answer. */
  commentVersion: string | null;
}

/** GET /monavis/demarches/:numero/reviews/:id/reply; DELETE answers the same. */
export type ReplyAnswer = Answer<ReplyState>;

/** PUT /monavis/demarches/:numero/reviews/:id/reply */
export interface SaveReplyBody {
  /** ≤ MAX_REPLY_CHARACTERS; personal data in it are masked as in comments. */
  body: string;
  isPublished: boolean;
  /** What the porteur read: he is told when one of the two changed since. */
  revision: number;
  commentVersion: string;
}
/** `masked`: how many of each kind of personal data were masked in the body. */
export type SaveReplyAnswer = Answer<ReplyState, { masked: Partial<Record<MaskKind, number>> }>;

/** DELETE …/reply?revision= */
export interface DeleteReplyQuery {
  revision: number;
}
