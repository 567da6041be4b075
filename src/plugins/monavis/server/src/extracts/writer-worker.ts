// A thread of its own: bytes of an export are compressed and counted here, so that the thread that serves citizens only
// hands the result to the database. See `writer.ts` for the other side.
import { parentPort, workerData } from 'node:worker_threads';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { keepPace } from './pace';
import { createRowCounter } from './row-counter';
import { ALONG_INDEX, SESSION_SETTINGS } from './session-settings';
import { startOf, writeFile } from './write-file';
import type { WriteOrder, WriterData, WriterNews, WriterOrder } from './writer-protocol';

/** Some ten thousand reviews. */
const CHUNK_BYTES = 512 * 1024;

const port = parentPort;
const { connection, id }: WriterData = workerData;
let share = 1;

const say = (news: WriterNews): void => {
  // A buffer is given, not copied.
  const given = news.kind === 'chunk' ? [news.data.buffer as ArrayBuffer] : [];
  port?.postMessage(news, given);
};

/** What is waited for, by kind: told once. */
const waiting = new Map<WriterOrder['kind'], (order: WriterOrder) => void>();

port?.on('message', (order: WriterOrder) => {
  if (order.kind === 'pace') share = order.share;
  waiting.get(order.kind)?.(order);
});

/** Asked for before what is answered is said. */
const toldTo = (kind: WriterOrder['kind']): Promise<WriterOrder> =>
  new Promise((resolve) => waiting.set(kind, resolve));

/** Gathers pieces into chunks that are worth a row of the database. */
async function* gather(pieces: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  let waiting: Buffer[] = [];
  let size = 0;
  const take = (): Uint8Array => {
    // Not `Buffer.concat`, whose result may be a part of a shared block, which cannot be given away.
    const chunk = new Uint8Array(size);
    let offset = 0;
    for (const piece of waiting) {
      chunk.set(piece, offset);
      offset += piece.length;
    }
    waiting = [];
    size = 0;
    return chunk;
  };
  for await (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size >= CHUNK_BYTES) yield take();
  }
  if (size > 0) yield take();
}

const write = async (client: Client, order: WriteOrder): Promise<void> => {
  await client.query('begin isolation level repeatable read, read only');
  if (order.isAlongIndex) await client.query(ALONG_INDEX);
  const { rows } = await client.query(order.countSql);
  say({ kind: 'total', total: rows[0].total });

  const isCsv = order.format === 'csv' || order.format === 'csv-semicolon';
  const countRows = createRowCounter(isCsv);
  // The headings of a CSV file come from PostgreSQL too.
  let done = isCsv ? -1 : 0;
  let textSize = startOf(order.format).length;
  let keptSize = 0;
  async function* counted(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      done += countRows(piece);
      textSize += piece.length;
      yield piece;
    }
  }
  const lines = keepPace(counted(client.query(copyTo(order.copySql))), () => share);
  for await (const data of gather(writeFile(order.format, lines, order.rowsASheet))) {
    const stored = toldTo('next');
    keptSize += data.length;
    say({ kind: 'chunk', data, done: Math.max(done, 0) });
    await stored;
  }
  await client.query('commit');
  say({ kind: 'end', done, size: order.format === 'xlsx' ? keptSize : textSize });
};

const run = async (): Promise<void> => {
  const client = new Client({ ...connection, application_name: 'monavis-extracts' });
  // Unheard, a connection that the database closes would end the thread without a word; the query fails by itself.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(SESSION_SETTINGS);
  // Of the session: whatever becomes of this process, PostgreSQL gives it back.
  await client.query(`select pg_advisory_lock(hashtextextended('monavis:extract', $1))`, [id]);
  const ordered = toldTo('write');
  say({ kind: 'locked' });
  // The lock stays until the other side, which still has to note the end, stops the thread.
  const order = await ordered;
  if (order.kind === 'write') await write(client, order);
};

run().catch((error: Error & { code?: string }) => {
  say({ kind: 'failure', message: error.message, code: error.code });
});
