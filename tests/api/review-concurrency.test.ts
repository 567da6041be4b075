import fc from 'fast-check';
import { Pool } from 'pg';
import type { Suspicion } from '../../src/plugins/monavis/shared/contracts/suspects';
import { DECIDE_SQL } from '../../src/plugins/monavis/server/src/suspects/suspects-sql';
import { saveReviews } from '../../src/plugins/monavis/server/src/voting/batch-store';
import { maskChange } from '../../src/plugins/monavis/server/src/voting/mask-change';
import { prepareStep, saveSteps } from '../../src/plugins/monavis/server/src/voting/review-store';
import type { ReviewChange } from '../../src/plugins/monavis/server/src/voting/step-answers';
import type { DemarcheNumero, TokenId } from '../../src/plugins/monavis/server/src/voting/types';
import {
  prepareVote,
  storeVotes,
  type Vote,
} from '../../src/plugins/monavis/server/src/voting/vote-store';
import { startApp, type TestApp } from '../helpers/app';
import { untilWaiting } from '../helpers/until';

const CONNECTIONS = 10;
const OPERATIONS = 10_000;
/** Few enough that the connections keep meeting on the same reviews and the same daily counts. */
const TOKENS = 300;
const NUMEROS = [701, 702, 703] as DemarcheNumero[];
const SATISFACTIONS = ['bad', 'medium', 'good'] as const;
const SUSPICION: Suspicion = 'trap';

const token = fc
  .nat({ max: TOKENS - 1 })
  .map((number) => number.toString(16).padStart(32, '0') as TokenId);
const tokens = fc.uniqueArray(token, { minLength: 1, maxLength: 12 });
const numero = fc.constantFrom(...NUMEROS);
const state = fc.constantFrom('published', 'hidden');

const change: fc.Arbitrary<ReviewChange> = fc.oneof(
  fc.record({
    step: fc.constant('satisfaction' as const),
    satisfaction: fc.constantFrom(...SATISFACTIONS),
  }),
  fc.record({ step: fc.constant('clarity' as const), clarity: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    step: fc.constant('help' as const),
    replaced: fc
      .constant(['contactTried', 'contactReached', 'difficulties'] as const)
      .map(([...keys]) => keys),
    answers: fc.record(
      {
        contactTried: fc.subarray(['counter', 'phone', 'other'] as const, { minLength: 1 }),
        contactReached: fc.constantFrom({ phone: 'yes' as const }, { phone: 'no' as const }),
        difficulties: fc.subarray(['documents', 'not-working'] as const, { minLength: 1 }),
      },
      { requiredKeys: [] }
    ),
  }),
  fc.record({
    step: fc.constant('comment' as const),
    comment: fc.option(fc.constantFrom('Bien', 'Trop long')),
  })
);

const operation = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('vote' as const),
      tokens,
      numero,
      satisfaction: fc.constantFrom(...SATISFACTIONS),
      suspicion: fc.option(fc.constant(SUSPICION)),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('step' as const), tokens, change }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('batch' as const),
      tokens,
      numero,
      satisfaction: fc.constantFrom(...SATISFACTIONS),
      stepTokens: tokens,
      change,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('show' as const), numero, state }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('decide' as const), numero, state }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('move' as const), numero, target: numero }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('purge' as const), numero }) }
);
type Operation = typeof operation extends fc.Arbitrary<infer TValue> ? TValue : never;

/** What moderation, merges and purges do: the rows that somebody is writing are left for another time. */
const CHOSEN = `with chosen as (
  select id from reviews where demarche_numero = $1 order by id limit 20 for update skip locked)`;

let app: TestApp;
let pool: Pool;
beforeAll(async () => {
  app = await startApp();
  pool = new Pool({ connectionString: app.databaseUrl, max: CONNECTIONS });
});
afterAll(async () => {
  await pool.end();
  await app.stop();
});

const voteOf = (tokenId: TokenId, values: Pick<Vote, 'numero' | 'satisfaction' | 'suspicion'>) =>
  prepareVote({
    ...values,
    tokenId,
    buttonId: null,
    source: null,
    language: 'fr',
    formVersion: 1,
  });
const stepOf = (tokenId: TokenId, made: ReviewChange) =>
  prepareStep({ tokenId, change: maskChange(made) });

const run = async (work: Operation): Promise<unknown> => {
  switch (work.kind) {
    case 'vote':
      return storeVotes(
        pool,
        work.tokens.map((tokenId) => voteOf(tokenId, work))
      );
    case 'step':
      return saveSteps(
        pool,
        work.tokens.map((tokenId) => stepOf(tokenId, work.change))
      );
    case 'batch': {
      const { numero: target, satisfaction } = work;
      return saveReviews(pool, [
        ...work.stepTokens.map((tokenId) => stepOf(tokenId, work.change)),
        ...work.tokens.map((tokenId) =>
          voteOf(tokenId, { numero: target, satisfaction, suspicion: null })
        ),
      ]);
    }
    case 'show':
      return pool.query(
        `${CHOSEN} update reviews r set state = $2 from chosen
         where r.id = chosen.id and r.state <> 'suspect'`,
        [work.numero, work.state]
      );
    case 'decide':
      return app.strapi.db.connection.raw(DECIDE_SQL, {
        numero: work.numero,
        suspicion: SUSPICION,
        buttonId: null,
        lastId: 2 ** 31 - 1,
        ids: null,
        state: work.state,
      });
    case 'move':
      return pool.query(
        `${CHOSEN} update reviews r set demarche_numero = $2 from chosen where r.id = chosen.id`,
        [work.numero, work.target]
      );
    case 'purge':
      return pool.query(`${CHOSEN} delete from reviews r using chosen where r.id = chosen.id`, [
        work.numero,
      ]);
  }
};

/** A vote whose review is purged between its two readings is told so, and may be sent again. */
const isPurged = (error: unknown): boolean =>
  error instanceof Error && error.message === 'A vote was neither written nor known';

describe('histories from several connections at once', () => {
  it('should lock reviews in the order of their tokens, whatever the order of the steps', async () => {
    const [first, last] = ['1'.repeat(32), '2'.repeat(32)] as TokenId[];
    const isFree = async (tokenId: TokenId): Promise<boolean> => {
      const { rowCount } = await pool.query(
        'select 1 from reviews where token_id = $1 for update skip locked',
        [tokenId]
      );
      return rowCount === 1;
    };
    // Stored, sent and locked in the opposite order: any plan that does not sort meets `last` first.
    for (const tokenId of [last, first]) {
      const values = { numero: NUMEROS[0], satisfaction: 'good', suspicion: null } as const;
      await storeVotes(pool, [voteOf(tokenId, values)]);
    }
    const holder = await pool.connect();
    try {
      await holder.query('begin');
      await holder.query('select 1 from reviews where token_id = $1 for update', [first]);
      const saved = saveSteps(
        pool,
        [last, first].map((tokenId) => stepOf(tokenId, { step: 'clarity', clarity: 4 }))
      );
      await untilWaiting(app, 1);
      expect(await isFree(last)).toBe(true);
      await holder.query('commit');
      expect(await saved).toMatchObject([{ clarity: 4 }, { clarity: 4 }]);
    } finally {
      // With its transaction, if an expectation failed.
      holder.release(true);
    }
  });

  it('should leave exact counts, without a deadlock', async () => {
    const seed = Date.now() % 2 ** 31;
    const operations = fc.sample(operation, { seed, numRuns: OPERATIONS });
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < operations.length) {
        const current = operations[next];
        next += 1;
        await run(current).catch((error: unknown) => {
          if (!isPurged(error)) throw error;
        });
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, work));

    const { rows } = await pool.query('select * from monavis.review_count_differences');
    expect({ seed, differences: rows }).toEqual({ seed, differences: [] });
    const stats = await pool.query(
      `select deadlocks::int, (select count(*)::int from reviews) as reviews
         from pg_stat_database where datname = current_database()`
    );
    expect(stats.rows[0].deadlocks).toBe(0);
    expect(stats.rows[0].reviews).toBeGreaterThan(0);
  });
});
