import type { ClientConfig } from 'pg';
import type { ExtractFormat } from '../../../shared/contracts/extracts';

/** What the thread is started with. */
export interface WriterData {
  connection: ClientConfig;
  /** Of the export: one thread of all processes works on it. */
  id: number;
}

export interface WriteOrder {
  kind: 'write';
  format: ExtractFormat;
  countSql: string;
  copySql: string;
  rowsASheet: number;
  /** False where few reviews are found another way than along the index of the démarche, and sorted then. */
  isAlongIndex: boolean;
}

/** What the thread is told. */
export type WriterOrder =
  | WriteOrder
  /** The last chunk is stored. */
  | { kind: 'next' }
  /** Which part of its time it may work, over 0, at most 1. */
  | { kind: 'pace'; share: number };

/** What the thread says: « locked » once nobody else works on the export, then it waits for the order to write. */
export type WriterNews =
  | { kind: 'locked' }
  | { kind: 'total'; total: number }
  | { kind: 'chunk'; data: Uint8Array; done: number }
  | { kind: 'end'; done: number; size: number }
  | { kind: 'failure'; message: string; code?: string };
