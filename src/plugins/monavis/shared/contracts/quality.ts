import type { Answer, PageMeta } from './common';

/** What « Qualité des données » looks for. */
export const QUALITY_ISSUES = [
  'visited-without-owner',
  'dead-link',
  'http-link',
  'no-administration',
  'no-theme',
  'repeated-title',
] as const;
export type QualityIssue = (typeof QUALITY_ISSUES)[number];

export interface QualityEntry {
  numero: number;
  documentId: string;
  title: string;
  administration: string | null;
  /** What shows the issue: the address, the other number, how many times its form was opened in 30 days. */
  detail: string | null;
}

export interface QualityQuery {
  issue: QualityIssue;
  page?: number;
}
/** GET /monavis/quality?issue=&page= — démarches in use; `meta.counts`: how many have each issue. */
export type QualityAnswer = Answer<
  QualityEntry[],
  PageMeta & { counts: Record<QualityIssue, number>; isLinkCheckOn: boolean }
>;
