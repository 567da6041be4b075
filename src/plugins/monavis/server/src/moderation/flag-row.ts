import type { ReviewFlag } from '../../../shared/contracts/moderation';

export type FlagRow = Omit<ReviewFlag, 'flaggedAt' | 'decidedAt'> & {
  flaggedAt: Date;
  decidedAt: Date | null;
};

/** @returns the flag as the panel reads it, without what else its row holds */
export const toFlag = (row: FlagRow): ReviewFlag => ({
  id: row.id,
  reason: row.reason,
  note: row.note,
  flaggedBy: row.flaggedBy,
  flaggedAt: row.flaggedAt.toISOString(),
  state: row.state,
  decidedBy: row.decidedBy,
  decidedAt: row.decidedAt?.toISOString() ?? null,
  decisionReason: row.decisionReason,
});
