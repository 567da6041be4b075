import type { ClientBase } from 'pg';
import { CONTACT_DAYS } from './periods';
import {
  COUNT_ABOUT,
  COUNT_CONTACTS,
  COUNT_TEXTS,
  ERASE_CONTACTS,
  ERASE_NOTES,
  ERASE_REPLIES,
  ERASE_TEXTS,
  FIND_TEXTS,
  RECORD_RETENTION,
} from './retention-sql';

/** What a run erased, or would erase. */
export interface RetentionReport {
  /** Reviews that lose a text. */
  reviews: number;
  comments: number;
  /** Texts typed beside the boxes « Autre ». */
  otherTexts: number;
  /** Answers of porteurs, and notes of their flags: they may repeat the texts, and go with them. */
  replies: number;
  notes: number;
  contacts: number;
}

interface RetentionInput {
  /** A connection of its own: a first run can be long. */
  client: ClientBase;
  /** How long the texts of reviews are kept. */
  months: number;
  /** Only counts. */
  isDryRun: boolean;
  /** Stops between two statements. */
  signal?: AbortSignal;
}

const FOUND_AT_ONCE = 100_000;
/** Each statement is a transaction: votes never wait for more rows than these. */
const ERASED_AT_ONCE = 2_000;

const eraseTexts = async ({ client, months, signal }: RetentionInput): Promise<void> => {
  let ids: number[];
  do {
    const { rows } = await client.query<{ id: number }>(FIND_TEXTS, [months, FOUND_AT_ONCE]);
    ids = rows.map(({ id }) => id);
    for (let start = 0; start < ids.length; start += ERASED_AT_ONCE) {
      signal?.throwIfAborted();
      await client.query(ERASE_TEXTS, [ids.slice(start, start + ERASED_AT_ONCE)]);
    }
  } while (ids.length === FOUND_AT_ONCE);
};

/**
 * Erases what was kept long enough (spec §7): the texts of reviews, whose numbers stay, and the addresses that authors
 * left. A run that stops half-way is finished by the next one. The journal keeps what was erased.
 *
 * @returns what there was to erase when the run began
 */
export const applyRetention = async (input: RetentionInput): Promise<RetentionReport> => {
  const { client, months, isDryRun } = input;
  const texts = await client.query<Pick<RetentionReport, 'reviews' | 'comments' | 'otherTexts'>>(
    COUNT_TEXTS,
    [months]
  );
  const about = await client.query<Pick<RetentionReport, 'replies' | 'notes'>>(COUNT_ABOUT, [
    months,
  ]);
  const addresses = await client.query<{ contacts: number }>(COUNT_CONTACTS, [CONTACT_DAYS]);
  const report = { ...texts.rows[0], ...about.rows[0], ...addresses.rows[0] };
  const { reviews, replies, notes, contacts } = report;
  if (isDryRun || reviews + replies + notes + contacts === 0) return report;

  await eraseTexts(input);
  await client.query(ERASE_REPLIES, [months]);
  await client.query(ERASE_NOTES, [months]);
  await client.query(ERASE_CONTACTS, [CONTACT_DAYS]);
  const facts = {
    'commentaires effacés': report.comments,
    'autres textes effacés': report.otherTexts,
    'réponses effacées': report.replies,
    'notes de signalement effacées': report.notes,
    'adresses e-mail effacées': report.contacts,
    'conservation (mois)': months,
  };
  await client.query(RECORD_RETENTION, [JSON.stringify(facts)]);
  return report;
};
