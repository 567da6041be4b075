import type { ReviewAnswers } from '../../../shared/contracts/reviews';
import type { Satisfaction } from '../../../shared/contracts/common';

declare const brand: unique symbol;
/** A value that cannot be taken for another one of the same shape. */
type Brand<TValue, TName extends string> = TValue & { readonly [brand]: TName };

/** Number of a démarche, as its address says it. */
export type DemarcheNumero = Brand<number, 'DemarcheNumero'>;
/** Key of a button: public, and gives no right to read. */
export type ButtonKey = Brand<string, 'ButtonKey'>;
/** 128 bits in hexadecimal, time first: the identity of one vote, see `drawId`. */
export type TokenId = Brand<string, 'TokenId'>;
/** Signed permission to vote once, in the form of step 1. */
export type FormToken = Brand<string, 'FormToken'>;
/** Signed permission to complete one review. */
export type ReceiptToken = Brand<string, 'ReceiptToken'>;
export type Milliseconds = Brand<number, 'Milliseconds'>;

/** The steps, in the order of the form (spec §7). */
export const STEPS = ['satisfaction', 'clarity', 'help', 'comment'] as const;
export type Step = (typeof STEPS)[number];

/** What is known of a review while its author completes it. */
export interface StoredReview {
  /** Null in the test of a form, which keeps nothing. */
  satisfaction: Satisfaction | null;
  clarity: number | null;
  answers: ReviewAnswers | null;
  comment: string | null;
}

/** Fields of a form by name, as they were typed or as the database gives them back. */
export type Fields = Readonly<Record<string, readonly string[] | undefined>>;
