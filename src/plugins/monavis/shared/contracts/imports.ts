import type { Answer, PageMeta } from './common';

/** What a column of a CSV file may hold. */
export const IMPORT_FIELDS = [
  'numero',
  'reference',
  'title',
  'administration',
  'kind',
  'theme',
  'subject',
  'audiences',
  'description',
  'cerfa',
  'url',
  'infoUrl',
  'annualVolume',
  'annualOnlineVolume',
  'isEssential',
  'sourceDate',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export type ImportState =
  'mapping' | 'analysing' | 'ready' | 'applying' | 'applied' | 'undoing' | 'undone' | 'failed';
export const IMPORT_OUTCOMES = ['create', 'change', 'unchanged', 'error'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

export interface ImportEntry {
  id: number;
  filename: string;
  author: string | null;
  createdAt: string;
  state: ImportState;
  encoding: string;
  delimiter: string;
  columns: string[];
  /** Field of each column, in the order of the file; null: left aside. */
  mapping: (ImportField | null)[];
  total: number;
  /** Lines done of the work under way. */
  done: number;
  counts: Record<ImportOutcome, number>;
  error: string | null;
  appliedAt: string | null;
  undoneAt: string | null;
  /** Lines that the undo left, since they changed after the import. */
  kept: number;
  /** The last one that was applied. */
  isUndoable: boolean;
}
export type ImportAnswer = Answer<ImportEntry>;
/** GET /monavis/imports, newest first. */
export type ImportsAnswer = Answer<ImportEntry[]>;

type FieldValues = Partial<Record<ImportField, string | number | boolean | string[] | null>>;

/** One line of the file. */
export interface ImportRow {
  line: number;
  outcome: ImportOutcome;
  numero: number | null;
  title: string | null;
  reason: string | null;
  before: FieldValues | null;
  after: FieldValues | null;
}
/** GET /monavis/imports/:id/rows?outcome=&page= */
export interface ImportRowsQuery {
  outcome?: ImportOutcome;
  page?: number;
}
export type ImportRowsAnswer = Answer<ImportRow[], PageMeta>;

/** PUT /monavis/imports/:id/mapping — analyses the file again. */
export interface ImportMappingBody {
  mapping: (ImportField | null)[];
}
/** POST /monavis/imports/:id/application */
export interface ApplyImportBody {
  /** Apply the other lines although some are in error. */
  skipErrors: boolean;
}
