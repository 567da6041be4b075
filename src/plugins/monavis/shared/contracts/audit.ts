import type { Answer } from './common';

/** One line of « Journal ». */
export interface AuditEntry {
  id: number;
  at: string;
  actor: string;
  action: string;
  /** Name of the action, in French. */
  actionLabel: string;
  subjectType: string;
  subjectId: string;
  subject: string;
  before: AuditFacts | null;
  after: AuditFacts | null;
}

/** What changed: names and values, never a password, a token or a citizen's comment. */
export type AuditFacts = Record<string, string | number | boolean | null | string[]>;

export interface AuditQuery {
  /** Words to find in who, what and before/after. */
  q?: string;
  action?: string;
  /** Entries older than this one. */
  before?: number;
}

/** GET /monavis/journal, newest first, 50 at a time. */
export type AuditAnswer = Answer<
  AuditEntry[],
  { olderThan: number | null; actions: { code: string; label: string }[] }
>;
