import type { Answer } from './common';
import type { ReviewFilter } from './reviews';

/** `csv-semicolon` is for Excel in French, which opens it by a double click. */
export const EXTRACT_FORMATS = ['csv', 'csv-semicolon', 'xlsx', 'jsonl'] as const;
export type ExtractFormat = (typeof EXTRACT_FORMATS)[number];

export type ExtractState = 'waiting' | 'running' | 'ready' | 'failed' | 'cancelled' | 'expired';

/** One export of the reviews of a démarche, asked for by the acting agent. */
export interface ExtractEntry {
  id: number;
  format: ExtractFormat;
  /** The filters of the list that it has, empty for every review. */
  filter: ReviewFilter;
  state: ExtractState;
  /** Reviews to write; null until the work begins. */
  total: number | null;
  /** Reviews written. */
  done: number;
  /** Of the file, in bytes; null until it is ready. */
  size: number | null;
  /** Why it failed, in French. */
  error: string | null;
  filename: string;
  askedAt: string;
  finishedAt: string | null;
  /** When the file is deleted. */
  expiresAt: string | null;
}

/**
 * POST /monavis/demarches/:numero/extracts?{filters of the list} — « ready » at once when it is small, else a job does it.
 * POST /monavis/demarches/:numero/extracts/:id/cancellation
 * GET /monavis/demarches/:numero/extracts/:id/file answers the file itself.
 */
export interface CreateExtractBody {
  format: ExtractFormat;
}
export type ExtractAnswer = Answer<ExtractEntry>;

/** GET /monavis/demarches/:numero/extracts — those of the acting agent, newest first. */
export type ExtractsAnswer = Answer<
  ExtractEntry[],
  {
    /** Up to so many reviews, an export is ready at once. */
    directLimit: number;
    keptDays: number;
  }
>;
