import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createButton, createDemarche, createUser } from '../helpers/fixtures';
import { insertManyReviews, insertReviews, type ReviewInput } from '../helpers/reviews';

describe('« Tous les avis »', () => {
  let app: TestApp;
  let agent: Agent;

  beforeAll(async () => {
    app = await startApp();
    agent = actingAs(app, await createUser(app));
  });
  afterAll(() => app.stop());

  const withReviews = async (reviews: ReviewInput[]) => {
    const { numero } = await createDemarche(app);
    await agent.post(`/demarches/${numero}/ownership`).expect(200);
    const ids = await insertReviews(app, numero, reviews);
    return { numero, ids, path: `/demarches/${numero}/reviews` };
  };

  const list = async (path: string, query: Record<string, string> = {}) => {
    const { body } = await agent.get(path).query(query).expect(200);
    const ids: number[] = body.data.map(({ id }: { id: number }) => id);
    return { ids, meta: body.meta, data: body.data };
  };

  it('should show what a citizen answered, and nothing that could name him', async () => {
    const { numero, path } = await withReviews([]);
    const button = await createButton(app, numero);
    const answers = { contactTried: ['phone'], contactReached: { phone: 'yes' } };
    const [id] = await insertReviews(app, numero, [
      { satisfaction: 'bad', clarity: 2, comment: 'Trop long', answers, buttonId: button.id },
    ]);
    const { data } = await list(path);
    expect(data).toEqual([
      {
        id,
        createdAt: '2026-03-10T12:00:00.000Z',
        satisfaction: 'bad',
        clarity: 2,
        comment: 'Trop long',
        answers,
        source: 'Page de fin',
        language: 'fr',
        formVersion: 1,
        isRead: false,
        flag: null,
        hasReply: false,
        marks: [],
      },
    ]);
  });

  it('should be in the order of time, whatever the order of the ids', async () => {
    const { ids, path } = await withReviews([
      { createdAt: '2026-03-10T12:00:00.000Z' },
      { createdAt: '2026-03-12T12:00:00.000Z' },
      { createdAt: '2026-03-11T12:00:00.000Z' },
    ]);
    expect((await list(path)).ids).toEqual([ids[1], ids[2], ids[0]]);
  });

  it('should refuse the cursor of another démarche', async () => {
    const other = await withReviews(Array.from({ length: 21 }, () => ({})));
    const { meta } = await list(other.path);
    const { path } = await withReviews([{}]);
    const { body } = await agent.get(path).query({ cursor: meta.nextCursor }).expect(400);
    expect(body.error.message).toContain(`d’une autre démarche (n° ${other.numero})`);
  });

  it('should fall back on the source of the link without a button', async () => {
    const { path } = await withReviews([{ source: 'email' }, {}]);
    const { data } = await list(path);
    expect(data.map(({ source }: { source: string }) => source)).toEqual([null, 'email']);
  });

  it('should never show what is hidden, suspect, or of another démarche', async () => {
    await withReviews([{}, {}]);
    const { ids, path } = await withReviews([{ state: 'hidden' }, {}, { state: 'suspect' }]);
    const answer = await list(path);
    expect(answer.ids).toEqual([ids[1]]);
    expect(answer.meta.total).toBe(1);
    await agent.get(`${path}/${ids[0]}`).expect(404);
    await agent.get(`${path}/${ids[2]}`).expect(404);
  });

  it('should walk from the newest to the oldest and back, losing and repeating none', async () => {
    const { ids, path } = await withReviews(Array.from({ length: 45 }, () => ({})));
    const newestFirst = [...ids].reverse();
    const pages = [await list(path)];
    while (pages.at(-1)?.meta.nextCursor) {
      pages.push(await list(path, { cursor: pages.at(-1)?.meta.nextCursor }));
    }
    expect(pages.map((page) => page.ids.length)).toEqual([20, 20, 5]);
    expect(pages.flatMap((page) => page.ids)).toEqual(newestFirst);
    expect(pages[0].meta).toMatchObject({ previousCursor: null, total: 45, isTotalExact: true });

    const second = await list(path, { cursor: pages[2].meta.previousCursor });
    expect(second.ids).toEqual(pages[1].ids);
    const first = await list(path, { cursor: second.meta.previousCursor });
    expect(first.ids).toEqual(pages[0].ids);
    expect(first.meta.previousCursor).toBeNull();
  });

  it('should stay on the same reviews while new ones arrive', async () => {
    const { numero, path } = await withReviews(Array.from({ length: 25 }, () => ({})));
    const first = await list(path);
    const before = await list(path, { cursor: first.meta.nextCursor });
    await insertReviews(app, numero, [{}, {}, {}]);
    expect((await list(path, { cursor: first.meta.nextCursor })).ids).toEqual(before.ids);
  });

  it('should filter by satisfaction and by comment', async () => {
    const { ids, path } = await withReviews([
      { satisfaction: 'good', comment: 'Bien' },
      { satisfaction: 'bad', comment: 'Mal' },
      { satisfaction: 'bad' },
    ]);
    expect((await list(path, { satisfaction: 'bad' })).ids).toEqual([ids[2], ids[1]]);
    expect((await list(path, { withComment: 'true' })).ids).toEqual([ids[1], ids[0]]);
    expect((await list(path, { withComment: 'false' })).ids).toHaveLength(3);
    const both = await list(path, { satisfaction: 'bad', withComment: 'true' });
    expect(both.ids).toEqual([ids[1]]);
    expect(both.meta.total).toBe(1);
  });

  it('should count days in Europe/Paris, both ends included, summer and winter', async () => {
    const { ids, path } = await withReviews([
      { createdAt: '2026-01-31T22:59:59.000Z' },
      { createdAt: '2026-01-31T23:00:00.000Z' },
      { createdAt: '2026-02-01T22:59:59.999Z' },
      { createdAt: '2026-02-01T23:00:00.000Z' },
      { createdAt: '2026-06-30T21:59:59.000Z' },
      { createdAt: '2026-06-30T22:00:00.000Z' },
    ]);
    const day = (from: string, to: string) => list(path, { from, to });
    expect((await day('2026-02-01', '2026-02-01')).ids).toEqual([ids[2], ids[1]]);
    expect((await day('2026-07-01', '2026-07-01')).ids).toEqual([ids[5]]);
    expect((await list(path, { to: '2026-01-31' })).ids).toEqual([ids[0]]);
    expect((await list(path, { from: '2026-06-30' })).ids).toEqual([ids[5], ids[4]]);
  });

  it('should give the neighbours of a review in the list that is on screen', async () => {
    const { ids, path } = await withReviews([
      { satisfaction: 'bad' },
      { satisfaction: 'good' },
      { satisfaction: 'good', state: 'hidden' },
      { satisfaction: 'bad' },
    ]);
    const [oldest, second, , newest] = ids;
    const neighbours = async (id: number, query = {}) =>
      (await agent.get(`${path}/${id}`).query(query).expect(200)).body.meta;
    expect(await neighbours(second)).toEqual({ newerId: newest, olderId: oldest });
    expect(await neighbours(newest)).toEqual({ newerId: null, olderId: second });
    expect(await neighbours(oldest, { satisfaction: 'bad' })).toEqual({
      newerId: newest,
      olderId: null,
    });
  });

  it('should answer 404 for a review of another démarche', async () => {
    const other = await withReviews([{}]);
    const { path } = await withReviews([{}]);
    const { body } = await agent.get(`${path}/${other.ids[0]}`).expect(404);
    expect(body.error.message).toContain('n’existe pas');
  });

  it.each([
    [{ satisfaction: 'great' }, 'bad'],
    [{ pageSize: '1000' }, '20'],
    [{ cursor: 'forged' }, 'Cette page de la liste n’existe pas.'],
    [{ from: '2026-02-30' }, 'AAAA-MM-JJ'],
    [{ from: '2026-03-02', to: '2026-03-01' }, 'se termine avant'],
    [{ state: 'hidden' }, 'state'],
    [{ clarity: '6' }, '"5"'],
    [{ button: '-1' }, 'numéro'],
    [{ button: '99999999999' }, 'numéro'],
    [{ help: 'nobody' }, 'counter'],
    [{ difficulty: 'all' }, 'documents'],
    [{ unread: 'yes' }, 'true'],
    [{ cursor: ['a', 'b'] }, 'chaîne'],
  ])('should refuse the query %j', async (query, message) => {
    const { path } = await withReviews([]);
    const { body } = await agent.get(path).query(query).expect(400);
    expect(body.error.message).toContain(message);
  });

  it('should count exactly from the daily counts, and up to 10,000 where they do not know', async () => {
    const { numero, path } = await withReviews([{ createdAt: '2020-01-01T12:00:00.000Z' }]);
    await agent.post(`${path}/read-all`).expect(200);
    await insertManyReviews(app, numero, 10_002);
    const total = async (query: Record<string, string>) => {
      const { meta } = await list(path, query);
      return [meta.total, meta.isTotalExact];
    };
    expect(await total({})).toEqual([10_003, true]);
    expect(await total({ satisfaction: 'good', to: '2024-01-01' })).toEqual([1221, true]);
    expect(await total({ difficulty: 'other' })).toEqual([10_002, true]);
    expect(await total({ difficulty: 'other', unread: 'true' })).toEqual([10_000, false]);
    expect(await total({ satisfaction: 'good', clarity: '1' })).toEqual([667, true]);
  });
});
