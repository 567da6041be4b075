import type { Answer, Score } from './common';

/** One of the two démarches of a merge, as it is before it. */
export interface MergeSide {
  numero: number;
  title: string;
  administration: string | null;
  reference: string | null;
  url: string | null;
  isPending: boolean;
  ownerCount: number;
  buttonCount: number;
  reviewCount: number;
  score: Score;
  /** Its volume locks its form. */
  isLocked: boolean;
}

/** GET /monavis/demarches/:numero/merge?into= — what would move. */
export interface MergePreview {
  source: MergeSide;
  target: MergeSide;
  /** Names of the porteurs that the target gains. */
  newOwners: string[];
  /** What finds the target from then on: titles and numbers of the source, and of what was merged into it. */
  synonyms: string[];
  /** Score of the target afterwards. */
  scoreAfter: Score;
}
export type MergePreviewAnswer = Answer<MergePreview>;

/** POST /monavis/demarches/:numero/merge */
export interface MergeBody {
  into: number;
}

/** A merge that was done. */
export interface MergeEntry {
  id: number;
  source: { numero: number; title: string };
  target: { numero: number; title: string };
  mergedAt: string;
  mergedBy: string | null;
  /** Moved so far. */
  reviewCount: number;
  buttonCount: number;
  ownerCount: number;
  undoneAt: string | null;
  /** Reviews follow the rest: on their way to the target, back to the source, or all there. */
  state: 'moving' | 'moving-back' | 'done';
  /** Why reviews stand still, in French. */
  error: string | null;
  /** Last moment to undo it. */
  undoableUntil: string;
  /** Not undone yet, in time, its reviews all there, and its target not merged itself. */
  isUndoable: boolean;
}
export type MergeAnswer = Answer<MergeEntry>;
/** GET /monavis/merges, newest first; POST /monavis/merges/:id/undo answers one of them. */
export type MergesAnswer = Answer<MergeEntry[]>;
