import type { Answer } from './common';

/** POST and DELETE /monavis/demarches/:numero/ownership (no body: always the session's user). */
export interface OwnershipState {
  numero: number;
  isOwner: boolean;
  ownerCount: number;
}
export type OwnershipAnswer = Answer<OwnershipState>;

/** GET /monavis/home — « Mes démarches ». */
export interface HomeEntry {
  numero: number;
  title: string;
  administration: string | null;
  score: number | null;
  reviewCount: number;
  lastReviewAt: string | null;
  openButtonCount: number;
  isPending: boolean;
  isLocked: boolean;
}
export type HomeAnswer = Answer<HomeEntry[], { isDemo: boolean }>;
