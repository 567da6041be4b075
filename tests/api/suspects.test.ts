import type { SuspectGroup } from '../../src/plugins/monavis/shared/contracts/suspects';
import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createButton, createDemarche, createUser } from '../helpers/fixtures';
import { insertReviews, type ReviewInput } from '../helpers/reviews';

describe('« Avis suspects »', () => {
  let app: TestApp;
  let administrateur: Agent;

  beforeAll(async () => {
    app = await startApp();
    administrateur = actingAs(app, await createUser(app, 'monavis-administrateur'));
  });
  afterAll(() => app.stop());

  const prepare = async (reviews: ReviewInput[]) => {
    const { numero, title } = await createDemarche(app);
    const button = await createButton(app, numero);
    const suspects = reviews.map((review) => ({
      state: 'suspect' as const,
      suspicion: 'too-fast' as const,
      buttonId: button.id,
      ...review,
    }));
    const ids = await insertReviews(app, numero, suspects);
    const key = { numero, buttonId: button.id, suspicion: 'too-fast' as const };
    const statesOf = async () =>
      (
        await app.strapi.db.connection('reviews').where({ demarche_numero: numero }).orderBy('id')
      ).map(({ state }: { state: string }) => state);
    return { numero, title, button, ids, key, statesOf };
  };

  const groupsOf = async (numero: number): Promise<SuspectGroup[]> => {
    const { body } = await administrateur.get('/suspects').expect(200);
    return body.data.filter((group: SuspectGroup) => group.numero === numero);
  };
  const decide = (body: object) => administrateur.post('/suspects/decision', body);
  const differences = async () =>
    (await app.strapi.db.connection.raw('select * from monavis.review_count_differences')).rows;
  const publishedCount = async (numero: number): Promise<number> =>
    (await administrateur.get(`/demarches/${numero}/statistics`).expect(200)).body.data.score.count;

  it('should be grouped by démarche, button and reason, the largest group first', async () => {
    const { numero, title, button, ids } = await prepare([
      { satisfaction: 'bad', comment: 'Non' },
      { satisfaction: 'bad' },
      { satisfaction: 'good' },
      { suspicion: 'trap', buttonId: null },
      { state: 'published', suspicion: null },
    ]);
    expect(await groupsOf(numero)).toEqual([
      {
        numero,
        title,
        buttonId: button.id,
        buttonName: expect.any(String),
        suspicion: 'too-fast',
        count: 3,
        commentCount: 1,
        distribution: { bad: 2, medium: 0, good: 1 },
        firstAt: '2026-03-10T12:00:00.000Z',
        lastAt: '2026-03-10T12:00:00.000Z',
        lastId: ids[2],
      },
      expect.objectContaining({ suspicion: 'trap', buttonId: null, buttonName: null, count: 1 }),
    ]);
    // Decisions may have emptied the page that somebody looks at.
    const { body: beyond } = await administrateur.get('/suspects?page=3').expect(200);
    const { body: first } = await administrateur.get('/suspects').expect(200);
    expect(beyond).toEqual(first);
  });

  it('should be read in pages, newest first', async () => {
    const { key, ids } = await prepare(Array.from({ length: 51 }, () => ({ comment: 'Bonjour' })));
    const query = `numero=${key.numero}&buttonId=${key.buttonId}&suspicion=too-fast`;
    const first = (await administrateur.get(`/suspects/reviews?${query}`).expect(200)).body;
    expect(first.data).toHaveLength(50);
    expect(first.data[0]).toMatchObject({ id: ids[50], comment: 'Bonjour' });
    const { olderThan } = first.meta;
    const second = (
      await administrateur.get(`/suspects/reviews?${query}&before=${olderThan}`).expect(200)
    ).body;
    expect(second.data.map(({ id }: { id: number }) => id)).toEqual([ids[0]]);
    expect(second.meta.olderThan).toBeNull();
  });

  it('should count from the moment that they are accepted', async () => {
    const { numero, key, ids, statesOf } = await prepare([{}, {}, { suspicion: 'trap' }]);
    expect(await publishedCount(numero)).toBe(0);
    const { body } = await decide({ ...key, decision: 'accepted', lastId: ids[2] }).expect(200);
    expect(body.data).toEqual({ count: 2 });
    expect(await statesOf()).toEqual(['published', 'published', 'suspect']);
    expect(await publishedCount(numero)).toBe(2);
    expect(await differences()).toEqual([]);
  });

  it('should be hidden when they are rejected, whichever were chosen', async () => {
    const { numero, key, ids, statesOf } = await prepare([{}, {}, {}]);
    const chosen = { ...key, decision: 'rejected', lastId: ids[2], ids: [ids[0], ids[2]] };
    expect((await decide(chosen).expect(200)).body.data).toEqual({ count: 2 });
    expect((await decide(chosen).expect(200)).body.data).toEqual({ count: 0 });
    expect(await statesOf()).toEqual(['hidden', 'suspect', 'hidden']);
    expect(await publishedCount(numero)).toBe(0);
    expect(await differences()).toEqual([]);
  });

  it('should wait when they came after what was looked at, or belong to others', async () => {
    const mine = await prepare([{}, {}]);
    const other = await prepare([{}]);
    const [seen] = mine.ids;
    const body = { ...mine.key, decision: 'accepted', lastId: seen };
    expect((await decide(body).expect(200)).body.data.count).toBe(1);
    expect(await mine.statesOf()).toEqual(['published', 'suspect']);
    const ids = other.ids;
    const foreign = { ...mine.key, decision: 'accepted', lastId: ids[0], ids };
    expect((await decide(foreign).expect(200)).body.data.count).toBe(0);
    expect(await other.statesOf()).toEqual(['suspect']);
  });

  it('should leave a line in the journal: who, how many, why', async () => {
    const { title, key, ids } = await prepare([{}, {}]);
    await decide({ ...key, decision: 'rejected', lastId: ids[1] }).expect(200);
    const { body } = await administrateur.get('/journal?action=suspects.rejected').expect(200);
    expect(body.data[0]).toMatchObject({
      actor: expect.stringContaining('Camille Essai'),
      subject: title,
      after: { avis: 2, motif: 'formulaire envoyé trop vite' },
    });
  });

  it('should not hold a decision back while one of them is being completed', async () => {
    const { key, ids, statesOf } = await prepare([{}, {}]);
    const busy = await app.strapi.db.connection.transaction();
    await busy('reviews').where({ id: ids[0] }).update({ comment: 'J’écris encore' });
    const { body } = await decide({ ...key, decision: 'accepted', lastId: ids[1] }).expect(200);
    expect(body.data.count).toBe(1);
    await busy.commit();
    expect(await statesOf()).toEqual(['suspect', 'published']);
    expect(await differences()).toEqual([]);
  });

  it.each([
    {},
    { numero: 1 },
    { numero: 'x', buttonId: null, suspicion: 'trap', decision: 'accepted', lastId: 1 },
    { numero: 1, buttonId: null, suspicion: 'trap', decision: 'hidden', lastId: 1 },
    { numero: 1, buttonId: null, suspicion: 'trap', decision: 'accepted', lastId: 1, ids: [] },
    { numero: 1, buttonId: null, suspicion: 'trap', decision: 'accepted', lastId: 2 ** 31 },
    { numero: 1, buttonId: null, suspicion: 'trap', decision: 'accepted', lastId: 1, state: 'x' },
  ])('should refuse a decision that makes no sense: %j', async (body) => {
    await decide(body).expect(400);
  });

  it.each(['numero=1', 'numero=1&suspicion=x', 'numero=0&suspicion=trap', 'suspicion=trap'])(
    'should refuse a list that makes no sense: %s',
    async (query) => {
      await administrateur.get(`/suspects/reviews?${query}`).expect(400);
    }
  );
});
