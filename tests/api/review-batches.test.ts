import { Pool } from 'pg';
import {
  keyOfWrite,
  saveReviews,
  type ReviewWrite,
} from '../../src/plugins/monavis/server/src/voting/batch-store';
import {
  holdConnection,
  type Connection,
} from '../../src/plugins/monavis/server/src/voting/connection';
import { drawId } from '../../src/plugins/monavis/server/src/voting/form-token';
import { createGroupCommit } from '../../src/plugins/monavis/server/src/voting/group-commit';
import { maskChange } from '../../src/plugins/monavis/server/src/voting/mask-change';
import { prepareStep } from '../../src/plugins/monavis/server/src/voting/review-store';
import type { ReviewChange } from '../../src/plugins/monavis/server/src/voting/step-answers';
import type { DemarcheNumero, TokenId } from '../../src/plugins/monavis/server/src/voting/types';
import {
  prepareVote,
  storeVotes,
  type Vote,
} from '../../src/plugins/monavis/server/src/voting/vote-store';
import { startApp, type TestApp } from '../helpers/app';

const NUMERO = 711 as DemarcheNumero;
const FLUSH_ROUNDS = 30;

let app: TestApp;
let connection: Connection & { end: () => Promise<void> };
beforeAll(async () => {
  app = await startApp();
  // As in production, whatever the settings of the tests' server.
  const options = '-c synchronous_commit=on';
  const pool = new Pool({ connectionString: app.databaseUrl, max: 1, options });
  pool.on('error', () => {});
  connection = holdConnection(pool, () => {});
});
afterAll(async () => {
  await connection.end();
  await app.stop();
});

const newVote = (values: Partial<Vote> = {}) =>
  prepareVote({
    tokenId: drawId(Date.now()),
    numero: NUMERO,
    buttonId: null,
    satisfaction: 'good',
    source: null,
    language: 'fr',
    suspicion: null,
    formVersion: 1,
    ...values,
  });
const changeOf = (tokenId: TokenId, change: ReviewChange) =>
  prepareStep({ tokenId, change: maskChange(change) });
const stepOf = (tokenId: TokenId, clarity = 4) => changeOf(tokenId, { step: 'clarity', clarity });
const ask = async <TRow extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  (await connection.query<TRow>({ text, values })).rows;

describe('saveReviews', () => {
  it('should store the votes and the steps of one batch, and answer in their order', async () => {
    const [first, second, third] = [newVote(), newVote(), newVote({ satisfaction: 'bad' })];
    await storeVotes(connection, [first, second]);
    const unknown = drawId(Date.now());
    const saved = await saveReviews(connection, [
      stepOf(second.vote.tokenId, 2),
      third,
      stepOf(unknown),
      stepOf(first.vote.tokenId, 5),
      newVote({ ...first.vote, satisfaction: 'bad' }),
    ]);
    expect(saved).toMatchObject([
      { satisfaction: 'good', clarity: 2 },
      { satisfaction: 'bad', clarity: null },
      {},
      { satisfaction: 'good', clarity: 5 },
      // It had voted: the first vote stays.
      { satisfaction: 'good', clarity: 5 },
    ]);
    expect(saved[2]).toBeNull();
    expect(await ask('select * from monavis.review_count_differences')).toEqual([]);
  });

  it('should answer a token that comes twice in a batch with its first vote', async () => {
    const vote = newVote();
    const saved = await storeVotes(connection, [
      vote,
      newVote({ ...vote.vote, satisfaction: 'bad' }),
    ]);
    expect(saved).toMatchObject([{ satisfaction: 'good' }, { satisfaction: 'good' }]);
  });

  it('should give back the texts that the writing of arrays could spoil', async () => {
    const texts = [
      'NULL',
      '',
      '"Bien"',
      'C:\\temp\\',
      '\\"',
      '{a,b}, {}',
      ' une\nligne\t',
      'Très bien 👩‍👩‍👧',
    ];
    const votes = texts.map((source) => newVote({ source }));
    await storeVotes(connection, votes);
    const steps = votes.map(({ vote: { tokenId } }, index) =>
      changeOf(tokenId, { step: 'comment', comment: texts[index] || null })
    );
    const saved = await saveReviews(connection, [newVote(), ...steps]);
    const comments = texts.map((text) => text || null);
    expect(saved.slice(1).map((review) => review?.comment)).toEqual(comments);
    const stored = await ask<{ source: string; comment: string | null }>(
      `select source, comment from reviews join unnest($1::text[]) with ordinality as t (token_id, place)
         using (token_id) order by place`,
      [votes.map(({ vote }) => vote.tokenId)]
    );
    expect(stored).toEqual(texts.map((source, index) => ({ source, comment: comments[index] })));
  });

  it('should have its steps on the disk even when all of its votes are replays', async () => {
    const vote = newVote();
    await storeVotes(connection, [vote]);
    // Another process may flush at that instant, five times a second: not just after each of many batches.
    const flushed: unknown[] = [];
    for (let round = 0; round < FLUSH_ROUNDS; round += 1) {
      const [{ before }] = await ask('select pg_current_wal_insert_lsn() as before');
      await saveReviews(connection, [vote, stepOf(vote.vote.tokenId, (round % 5) + 1)]);
      const [{ isFlushed }] = await ask(
        'select pg_current_wal_flush_lsn() > $1::pg_lsn as "isFlushed"',
        [before]
      );
      flushed.push(isFlushed);
    }
    expect(flushed).toEqual(Array(FLUSH_ROUNDS).fill(true));
  });

  it('should not make a batch fail for a review that is removed while it is read', async () => {
    const [removed, kept, fresh] = [newVote(), newVote({ satisfaction: 'bad' }), newVote()];
    await storeVotes(connection, [removed, kept]);
    /** Removes the review between the two questions of a batch. */
    const interrupted: Connection = {
      query: async (config) => {
        const result = await connection.query<never>(config);
        await ask('delete from reviews where token_id = $1', [removed.vote.tokenId]);
        return result;
      },
    };
    const step = stepOf(kept.vote.tokenId, 2);
    expect(await saveReviews(interrupted, [removed, kept, step, fresh])).toMatchObject([
      null,
      { satisfaction: 'bad', clarity: 2 },
      { clarity: 2 },
      { satisfaction: 'good' },
    ]);
    expect(await saveReviews(connection, [removed])).toMatchObject([{ satisfaction: 'good' }]);
    expect(await ask('select * from monavis.review_count_differences')).toEqual([]);
  });

  it('should lose nothing of a batch in which one vote is refused', async () => {
    const known = newVote();
    await storeVotes(connection, [known]);
    const commits = createGroupCommit({
      write: (batch: ReviewWrite[]) => saveReviews(connection, batch),
      onFault: jest.fn(),
    });
    const good = newVote();
    const wrong = newVote({ satisfaction: 'wrong' as Vote['satisfaction'] });
    const outcomes = await Promise.allSettled(
      // The first leaves alone: the three others make a batch.
      [newVote(), stepOf(known.vote.tokenId, 3), wrong, good].map((write) => commits.add(write))
    );
    expect(outcomes).toMatchObject([
      { status: 'fulfilled' },
      { status: 'fulfilled', value: { clarity: 3 } },
      { status: 'rejected' },
      { status: 'fulfilled', value: { satisfaction: 'good' } },
    ]);
    const stored = await ask('select token_id, clarity from reviews where token_id = any($1)', [
      [known.vote.tokenId, wrong.vote.tokenId, good.vote.tokenId],
    ]);
    expect(stored).toHaveLength(2);
    expect(await ask('select * from monavis.review_count_differences')).toEqual([]);
  });
});

describe('a batch with a step whose review is locked elsewhere', () => {
  it('should store its votes at once, and the step when it is free', async () => {
    const known = newVote();
    await storeVotes(connection, [known]);
    const pool = new Pool({ connectionString: app.databaseUrl, max: 2 });
    const holder = await pool.connect();
    const commits = createGroupCommit({
      write: (batch: ReviewWrite[]) => saveReviews(connection, batch),
      keyOf: keyOfWrite,
      writeAlone: async (write) => (await saveReviews(pool, [write]))[0],
      onFault: jest.fn(),
    });
    try {
      await holder.query('begin');
      await holder.query('select 1 from reviews where token_id = $1 for update', [
        known.vote.tokenId,
      ]);
      const [, step, vote] = [newVote(), stepOf(known.vote.tokenId, 1), newVote()].map((write) =>
        commits.add(write)
      );
      await expect(vote).resolves.toMatchObject({ satisfaction: 'good' });
      // Those that come next do not wait for the step either.
      await expect(commits.add(newVote())).resolves.toMatchObject({ satisfaction: 'good' });
      await holder.query('commit');
      await expect(step).resolves.toMatchObject({ clarity: 1 });
    } finally {
      holder.release(true);
      await pool.end();
    }
  });
});

describe('holdConnection', () => {
  const backend = async () => (await ask<{ pid: number }>('select pg_backend_pid() as pid'))[0].pid;

  it('should keep one connection, and open another when it fails or is cut', async () => {
    const first = await backend();
    expect(await backend()).toBe(first);

    await expect(ask('select 1 / 0')).rejects.toThrow('division by zero');
    const second = await backend();
    expect(second).not.toBe(first);

    await app.strapi.db.connection.raw('select pg_terminate_backend(?, 2000)', [second]);
    // The news may come after the next question, which then fails as with a pool.
    const third = await backend().catch(backend);
    expect(third).not.toBe(second);
  });
});
