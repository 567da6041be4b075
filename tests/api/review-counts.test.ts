import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { startApp, type TestApp } from '../helpers/app';
import { insertReviews, type ReviewInput } from '../helpers/reviews';

const NUMEROS = [101, 102, 103];

const satisfaction = fc.constantFrom('bad' as const, 'medium' as const, 'good' as const);
const state = fc.constantFrom('published' as const, 'suspect' as const, 'hidden' as const);
const numero = fc.constantFrom(...NUMEROS);
const clarity = fc.option(fc.integer({ min: 1, max: 5 }));
const comment = fc.option(fc.constantFrom('Bien', 'Trop long'));
const buttonId = fc.option(fc.constantFrom(1, 2));
// Around midnight in Paris, and around both changes of clocks.
const createdAt = fc.constantFrom(
  '2026-01-31T22:59:59.000Z',
  '2026-01-31T23:00:00.000Z',
  '2026-03-29T00:59:59.000Z',
  '2026-06-30T22:30:00.000Z',
  '2026-10-25T00:30:00.000Z'
);
const answers = fc.record(
  {
    contactTried: fc.uniqueArray(fc.constantFrom('phone', 'email', 'none')),
    contactReached: fc.dictionary(fc.constantFrom('phone', 'email'), fc.constantFrom('yes', 'no')),
    contactQuality: fc.dictionary(fc.constant('phone'), fc.integer({ min: 1, max: 5 })),
    difficulties: fc.uniqueArray(fc.constantFrom('documents', 'other')),
    difficultiesOther: fc.constant('Autre chose'),
  },
  { requiredKeys: [] }
);

const review = fc.record({ satisfaction, state, clarity, comment, buttonId, createdAt, answers });
const change = fc.record(
  {
    satisfaction,
    state,
    clarity,
    comment,
    button_id: buttonId,
    created_at: createdAt,
    answers: answers.map((value) => JSON.stringify(value)),
    demarche_numero: numero,
  },
  { requiredKeys: [] }
);
const targets = fc.array(fc.nat(), { minLength: 1, maxLength: 5 });

type Step =
  | { kind: 'insert'; numero: number; reviews: ReviewInput[] }
  | { kind: 'change'; targets: number[]; change: Record<string, unknown> }
  | { kind: 'delete'; targets: number[] };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    numero,
    reviews: fc.array(review, { minLength: 1, maxLength: 6 }),
  }),
  fc.record({ kind: fc.constant('change' as const), targets, change }),
  fc.record({ kind: fc.constant('delete' as const), targets })
);

describe('the daily counts', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const reviews = () => app.strapi.db.connection('reviews');

  const differences = async () => {
    const { rows } = await app.strapi.db.connection.raw(
      `select * from monavis.review_count_differences
       union all select * from monavis.review_month_differences`
    );
    return rows;
  };

  /** Plays one step on some of the reviews that are there. @returns the ids that it adds */
  const play = async (played: Step, ids: number[]): Promise<number[]> => {
    if (played.kind === 'insert') return insertReviews(app, played.numero, played.reviews);
    const chosen = played.targets.flatMap((target) => ids[target % ids.length] ?? []);
    if (played.kind === 'delete') await reviews().whereIn('id', chosen).delete();
    else if (Object.keys(played.change).length > 0) {
      await reviews().whereIn('id', chosen).update(played.change);
    }
    return [];
  };

  it('should equal a recount, whatever was added, changed, hidden, moved or deleted', async () => {
    let steps = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (history) => {
        const ids: number[] = [];
        for (const played of history) {
          ids.push(...(await play(played, ids)));
          steps += 1;
        }
        expect(await differences()).toEqual([]);
      }),
      { numRuns: 60 }
    );
    const { rows } = await app.strapi.db.connection.raw(
      'select count(*)::integer as n from monavis.review_daily_counts where n > 0'
    );
    expect(steps).toBeGreaterThan(100);
    const months = await app.strapi.db.connection('monavis.review_month_counts').where('n', '>', 0);
    expect(months.length).toBeGreaterThan(20);
    expect(rows[0].n).toBeGreaterThan(20);
  });

  it('should stay equal when many writers touch the same days, without a deadlock', async () => {
    const write = async (seed: number) => {
      const ids = await insertReviews(
        app,
        NUMEROS[seed % 3],
        fc.sample(review, { seed, numRuns: 20 })
      );
      await reviews()
        .whereIn('id', ids)
        .update({ demarche_numero: NUMEROS[(seed + 1) % 3] });
      await reviews().whereIn('id', ids.slice(0, 10)).delete();
    };
    await Promise.all(Array.from({ length: 12 }, (_, seed) => write(seed)));
    expect(await differences()).toEqual([]);
  });

  describe('npm run stats:verify', () => {
    const verify = () =>
      promisify(execFile)(process.execPath, ['node_modules/.bin/tsx', 'scripts/stats-verify.ts'], {
        env: { ...process.env, DATABASE_URL: app.databaseUrl },
      });

    it('should say that the counts are right', async () => {
      const { stdout } = await verify();
      expect(stdout).toContain('sont égales au recomptage');
    });

    it('should fail and show the difference when a count is wrong', async () => {
      await insertReviews(app, 104, [{}]);
      const counts = app.strapi.db
        .connection('monavis.review_daily_counts')
        .where({ demarche_numero: 104 });
      await counts.clone().increment('n', 1);
      await expect(verify()).rejects.toMatchObject({
        code: 1,
        stdout: expect.stringContaining('104'),
        stderr: expect.stringContaining('1 compteurs'),
      });
      await counts.clone().decrement('n', 1);
    });
  });
});
