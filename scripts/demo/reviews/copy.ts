import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { SyntheticReview } from './generate';

/** Large enough for the daily-count triggers, which run once a statement, to cost little; small enough for memory. */
const REVIEWS_A_CHUNK = 50_000;
const LINES_A_WRITE = 500;

const COPY = `copy reviews (document_id, token_id, demarche_numero, button_id, source, satisfaction, clarity, answers,
  comment, language, form_version, state, created_at, updated_at, published_at) from stdin`;

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value in PostgreSQL's text format. */
const toCell = (value: string | number | null): string =>
  value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]);

const toLine = (review: SyntheticReview, id: string): string => {
  const date = review.createdAt.toISOString();
  return `${[
    id,
    id,
    review.demarcheNumero,
    review.buttonId,
    review.source,
    review.satisfaction,
    review.clarity,
    review.answers && JSON.stringify(review.answers),
    review.comment,
    review.language,
    1,
    'published',
    date,
    date,
    date,
  ]
    .map(toCell)
    .join('\t')}\n`;
};

/** Takes at most `limit` items, and leaves the iterator open for the next ones. */
function* take<TItem>(items: Iterator<TItem>, limit: number): Generator<TItem> {
  for (let i = 0; i < limit; i += 1) {
    const { done, value } = items.next();
    if (done) return;
    yield value;
  }
}

/**
 * Copies reviews into the database, one transaction a chunk: a stop in the middle keeps whole chunks. Daily counts
 * follow by their triggers.
 *
 * @param onProgress - called after each chunk with the number of reviews written so far
 */
export const copyReviews = async (
  client: Client,
  reviews: Iterator<SyntheticReview>,
  onProgress: (written: number) => void = () => {}
): Promise<number> => {
  const run = randomBytes(9).toString('base64url').replace(/[-_]/g, 'x');
  let written = 0;
  function* lines(): Generator<string> {
    let pending = '';
    for (const review of take(reviews, REVIEWS_A_CHUNK)) {
      written += 1;
      pending += toLine(review, `demo${run}${written.toString(36).padStart(8, '0')}`);
      if (written % LINES_A_WRITE === 0) {
        yield pending;
        pending = '';
      }
    }
    if (pending) yield pending;
  }
  for (;;) {
    const before = written;
    await pipeline(Readable.from(lines()), client.query(copyFrom(COPY)));
    if (written === before) break;
    onProgress(written);
  }
  await client.query('analyze reviews');
  return written;
};
