import type { ExtractEntry, ExtractFormat } from '../../../shared/contracts/extracts';

/** An export as the database has it. */
export interface ExtractRecord extends Pick<
  ExtractEntry,
  'id' | 'format' | 'filter' | 'state' | 'total' | 'done' | 'size' | 'error'
> {
  numero: number;
  userId: number;
  /** Of the file as it is kept. */
  bytes: number;
  chunkCount: number;
  attempts: number;
  askedAt: Date;
  finishedAt: Date | null;
  expiresAt: Date | null;
}

const EXTENSIONS: Record<ExtractFormat, string> = {
  csv: 'csv',
  'csv-semicolon': 'csv',
  xlsx: 'xlsx',
  jsonl: 'jsonl',
};

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** « avis-1234-2026-03-10.csv » */
const nameFile = ({ numero, format, askedAt }: ExtractRecord): string =>
  `avis-${numero}-${DAY.format(askedAt)}.${EXTENSIONS[format]}`;

/** @returns what its agent sees of an export; its file may be over before the purge has met it */
export const toEntry = (record: ExtractRecord, now = new Date()): ExtractEntry => {
  const isOver = record.state === 'ready' && record.expiresAt !== null && record.expiresAt <= now;
  return {
    id: record.id,
    format: record.format,
    filter: record.filter,
    state: isOver ? 'expired' : record.state,
    total: record.total,
    done: record.done,
    size: record.size,
    error: record.error,
    filename: nameFile(record),
    askedAt: record.askedAt.toISOString(),
    finishedAt: record.finishedAt?.toISOString() ?? null,
    expiresAt: record.expiresAt?.toISOString() ?? null,
  };
};
