import fc from 'fast-check';
import {
  DIFFICULTIES,
  HELPS,
  type ReviewAnswers,
} from '../../src/plugins/monavis/shared/contracts/reviews';
import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createButton, createDemarche, createUser, type TestUser } from '../helpers/fixtures';
import { insertManyReviews, insertReviews, type ReviewInput } from '../helpers/reviews';

/** As the table has it. */
interface Row {
  id: number;
  at: string;
  day: string;
  satisfaction: string;
  clarity: number | null;
  comment: string | null;
  answers: ReviewAnswers | null;
  button: number;
  isRead: boolean;
  isFlagged: boolean;
}

type Filter = Record<string, string>;

const RUNS = 60;
/** Enough for some filters to be found often, so that both ways of reading are met. */
const MANY = 4_000;
const PAGES = 3;

const anyReview: fc.Arbitrary<ReviewInput> = fc.record({
  satisfaction: fc.constantFrom('bad' as const, 'medium' as const, 'good' as const),
  clarity: fc.option(fc.integer({ min: 1, max: 5 })),
  comment: fc.constantFrom(null, '', 'Trop long', 'Délai trop court', 'Site lent, délai long'),
  answers: fc.record(
    {
      contactTried: fc.subarray([...HELPS], { minLength: 1, maxLength: 3 }),
      difficulties: fc.subarray([...DIFFICULTIES], { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: [] }
  ),
  state: fc.constantFrom('published' as const, 'published' as const, 'hidden' as const),
  // Few instants, so that many reviews share theirs; the last minutes of a day in Paris are the day before in UTC.
  createdAt: fc
    .tuple(fc.integer({ min: 10, max: 14 }), fc.constantFrom('12:00:00.000', '22:59:59.999'))
    .map(([day, time]) => `2026-01-${day}T${time}Z`),
});

const day = fc.integer({ min: 9, max: 15 }).map((n) => `2026-01-${String(n).padStart(2, '0')}`);

/** Folded, as the search compares: enough for the comments above. */
const hasWords = (comment: string | null, pattern: RegExp): boolean =>
  pattern.test((comment ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());

const SEARCHES: Record<string, (comment: string | null) => boolean> = {
  'délai ': (comment) => hasWords(comment, /\bdelai\b/),
  lon: (comment) => hasWords(comment, /\blon/),
  '"trop long"': (comment) => hasWords(comment, /\btrop long\b/),
  'delai -court': (comment) => hasWords(comment, /\bdelai\b/) && !hasWords(comment, /\bcourt\b/),
  '-trop': (comment) => !!comment && !hasWords(comment, /\btrop\b/),
};

const PREDICATES: Record<string, (row: Row, wanted: string) => boolean> = {
  from: (row, wanted) => row.day >= wanted,
  to: (row, wanted) => row.day <= wanted,
  satisfaction: (row, wanted) => row.satisfaction === wanted,
  clarity: (row, wanted) => String(row.clarity) === wanted,
  withComment: (row) => !!row.comment,
  button: (row, wanted) => String(row.button) === wanted,
  help: (row, wanted) => row.answers?.contactTried?.some((code) => code === wanted) ?? false,
  difficulty: (row, wanted) => row.answers?.difficulties?.some((code) => code === wanted) ?? false,
  unread: (row) => !row.isRead,
  flagged: (row) => row.isFlagged,
  q: (row, wanted) => SEARCHES[wanted](row.comment),
};

describe('the list of reviews, beside a filter written naively', () => {
  let app: TestApp;
  let user: TestUser;
  let agent: Agent;
  let numero: number;
  let buttons: number[];
  let rows: Row[];

  /** Newest first: the published reviews of the démarche with what the agent marked. */
  const readAll = async (): Promise<Row[]> => {
    const found = await app.strapi.db.connection.raw(
      `select r.id, r.created_at::text as at, monavis.paris_day(r.created_at)::text as day, r.satisfaction, r.clarity,
         r.comment, r.answers::json as answers, coalesce(r.button_id, 0) as button,
         coalesce(k.is_read, r.created_at < m.read_before, false) as "isRead", f.id is not null as "isFlagged"
       from reviews r
         left join monavis.review_reads k on k.review_id = r.id and k.user_id = :userId
         left join monavis.review_read_marks m on m.demarche_numero = r.demarche_numero and m.user_id = :userId
         left join monavis.review_flags f on f.review_id = r.id and f.state = 'open'
       where r.demarche_numero = :numero and r.state = 'published'
       order by r.created_at desc, r.id desc`,
      { numero, userId: user.id }
    );
    return found.rows;
  };

  beforeAll(async () => {
    app = await startApp();
    user = await createUser(app);
    agent = actingAs(app, user);
    ({ numero } = await createDemarche(app));
    await agent.post(`/demarches/${numero}/ownership`).expect(200);
    buttons = [0, (await createButton(app, numero)).id, (await createButton(app, numero)).id];
    const [reviews] = fc.sample(fc.array(anyReview, { minLength: 250, maxLength: 250 }), {
      numRuns: 1,
      seed: 6,
    });
    const ids = await insertReviews(
      app,
      numero,
      reviews.map((review, i) => ({ ...review, buttonId: buttons[i % 3] || null }))
    );
    await insertReviews(app, (await createDemarche(app)).numero, reviews);
    await agent.post(`/demarches/${numero}/reviews/read-all`).expect(200);
    await insertManyReviews(app, numero, MANY);
    const { connection } = app.strapi.db;
    for (const [i, id] of ids.entries()) {
      if (i % 3 === 0) {
        await connection('monavis.review_reads').insert({
          user_id: user.id,
          review_id: id,
          is_read: i % 2 === 0,
        });
      }
      if (i % 7 === 0) {
        await connection('monavis.review_flags').insert({ review_id: id, reason: 'insult' });
      }
    }
    rows = await readAll();
  });
  afterAll(() => app.stop());

  const anyFilter = (): fc.Arbitrary<Filter> =>
    fc
      .record(
        {
          from: day,
          to: day,
          satisfaction: fc.constantFrom('bad', 'medium', 'good'),
          clarity: fc.constantFrom('1', '3', '5'),
          withComment: fc.constant('true'),
          button: fc.constantFrom(...buttons.map(String)),
          help: fc.constantFrom(...HELPS),
          difficulty: fc.constantFrom('other', 'documents'),
          unread: fc.constant('true'),
          flagged: fc.constant('true'),
          q: fc.constantFrom(...Object.keys(SEARCHES)),
        },
        { requiredKeys: [] }
      )
      // Few at once, or nothing would be left.
      .chain((all) => fc.subarray(Object.entries(all), { maxLength: 3 }))
      .map((entries) => Object.fromEntries(entries))
      .filter(({ from, to }) => !from || !to || from <= to);

  const readPage = async (query: Filter) => {
    const { body } = await agent.get(`/demarches/${numero}/reviews`).query(query).expect(200);
    const ids: number[] = body.data.map(({ id }: { id: number }) => id);
    return { ids, meta: body.meta };
  };

  it('should be the same reviews in the same order, page after page and back, with their number', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter(), async (filter) => {
        const kept = rows.filter((row) =>
          Object.entries(filter).every(([name, wanted]) => PREDICATES[name](row, wanted))
        );
        const expected = kept.map(({ id }) => id);
        const pages = [await readPage(filter)];
        while (pages.length < PAGES && pages.at(-1)?.meta.nextCursor) {
          pages.push(await readPage({ ...filter, cursor: pages.at(-1)?.meta.nextCursor }));
        }
        const read = pages.flatMap(({ ids }) => ids);
        expect(read).toEqual(expected.slice(0, PAGES * 20));
        expect(pages[0].meta).toMatchObject({ total: expected.length, isTotalExact: true });
        if (pages.length === PAGES) {
          const back = await readPage({ ...filter, cursor: pages[2].meta.previousCursor });
          expect(back.ids).toEqual(pages[1].ids);
        }
      }),
      { numRuns: RUNS }
    );
  });

  it('should give to the drawer the neighbours of the list', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter(), fc.nat(), async (filter, seed) => {
        const kept = rows.filter((row) =>
          Object.entries(filter).every(([name, wanted]) => PREDICATES[name](row, wanted))
        );
        fc.pre(kept.length > 0);
        const place = seed % kept.length;
        const { body } = await agent
          .get(`/demarches/${numero}/reviews/${kept[place].id}`)
          .query(filter)
          .expect(200);
        expect(body.meta).toEqual({
          newerId: kept[place - 1]?.id ?? null,
          olderId: kept[place + 1]?.id ?? null,
        });
      }),
      { numRuns: RUNS / 2 }
    );
  });
});
