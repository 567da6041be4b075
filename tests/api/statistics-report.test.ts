import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createButton, createDemarche, createUser } from '../helpers/fixtures';
import { insertReviews, type ReviewInput } from '../helpers/reviews';

/** As many reviews as there are of each satisfaction. */
const reviews = (bad: number, medium: number, good: number, input: ReviewInput): ReviewInput[] =>
  (['bad', 'medium', 'good'] as const).flatMap((satisfaction) =>
    Array.from({ length: { bad, medium, good }[satisfaction] }, () => ({ ...input, satisfaction }))
  );

describe('the report of the statistics', () => {
  let app: TestApp;
  let agent: Agent;
  let path: string;
  let numero: number;
  let button: number;

  const report = async (query = {}) =>
    (await agent.get(`${path}/report`).query(query).expect(200)).body;

  beforeAll(async () => {
    app = await startApp();
    agent = actingAs(app, await createUser(app));
    numero = (await createDemarche(app)).numero;
    path = `/demarches/${numero}/statistics`;
    await agent.post(`/demarches/${numero}/ownership`).expect(200);
    button = (await createButton(app, numero)).id;
    await insertReviews(app, numero, [
      ...reviews(5, 5, 30, { createdAt: '2025-12-20T12:00:00.000Z', buttonId: button }),
      ...reviews(20, 5, 15, { createdAt: '2026-01-10T12:00:00.000Z', buttonId: button }),
      // 23:30 in Paris on the 31st, then 0:30 on the 1st.
      { satisfaction: 'good', createdAt: '2026-01-31T22:30:00.000Z' },
      { satisfaction: 'good', createdAt: '2026-01-31T23:30:00.000Z' },
      {
        satisfaction: 'medium',
        createdAt: '2026-01-12T12:00:00.000Z',
        clarity: 4,
        comment: 'Long',
        answers: {
          contactTried: ['phone', 'counter'],
          contactReached: { phone: 'yes', counter: 'no' },
          contactQuality: { phone: 5 },
          difficulties: ['documents', 'other'],
        },
      },
      { satisfaction: 'bad', state: 'suspect', createdAt: '2026-01-12T12:00:00.000Z' },
      { satisfaction: 'bad', state: 'hidden', createdAt: '2026-01-12T12:00:00.000Z' },
    ]);
  });
  afterAll(() => app.stop());

  const JANUARY = { from: '2026-01-01', to: '2026-01-31' };

  it('should tell every figure of the period, with its interval where there are enough answers', async () => {
    const { data, meta } = await report(JANUARY);
    expect(meta).toEqual({ ...JANUARY, button: null, version: 1, isDemo: false });
    expect(data.figures).toEqual({
      score: { value: 4.5, count: 42, interval: { low: 3.2, high: 5.9 } },
      clarity: { value: 7.5, count: 1, interval: null },
      reached: { value: 0.5, count: 2, interval: null },
      quality: { value: 10, count: 1, interval: null },
      comments: { value: 0.024, count: 42, interval: { low: 0, high: 0.137 } },
    });
    expect(data.satisfaction).toEqual({ bad: 20, medium: 6, good: 16 });
    expect(data.clarity).toEqual({ 1: 0, 2: 0, 3: 0, 4: 1, 5: 0 });
    expect(data.help.answered).toBe(1);
    expect(data.help.tried).toContainEqual({ help: 'phone', count: 1 });
    expect(data.help.channels[1]).toEqual({
      channel: 'phone',
      tried: 1,
      reached: { value: 1, count: 1, interval: null },
      quality: { value: 10, count: 1, interval: null },
    });
    expect(data.difficulties.answered).toBe(1);
    expect(data.difficulties.met).toContainEqual({ difficulty: 'documents', count: 1 });
  });

  it('should compare with the period of the same length before', async () => {
    const { data } = await report(JANUARY);
    expect(data.previous).toMatchObject({
      from: '2025-12-01',
      to: '2025-12-31',
      figures: { score: { value: 8.1, count: 40 }, clarity: { value: null, count: 0 } },
      trends: { score: 'lower', clarity: null, reached: null, quality: null, comments: 'stable' },
    });
  });

  it('should draw every day of a month, and every month of a year, empty ones too', async () => {
    const days = (await report(JANUARY)).data.evolution;
    expect(days.unit).toBe('day');
    expect(days.points).toHaveLength(31);
    expect(days.points[9]).toMatchObject({ from: '2026-01-10', score: { value: 4.4, count: 40 } });
    expect(days.points[10].score).toEqual({ value: null, count: 0, interval: null });
    expect(days.points[30].score.count).toBe(1);

    const months = (await report({ from: '2025-12-15', to: '2026-12-14' })).data.evolution;
    expect(months.unit).toBe('month');
    expect(months.points).toHaveLength(13);
    expect(months.points.slice(0, 3)).toMatchObject([
      { from: '2025-12-15', to: '2025-12-31', score: { count: 40 } },
      { from: '2026-01-01', to: '2026-01-31', score: { count: 42 } },
      { from: '2026-02-01', to: '2026-02-28', score: { count: 1 } },
    ]);
  });

  it('should begin weeks on Monday, as PostgreSQL does', async () => {
    const { evolution } = (await report({ from: '2025-12-31', to: '2026-02-28' })).data;
    expect(evolution.unit).toBe('week');
    expect(evolution.points.slice(0, 3)).toMatchObject([
      { from: '2025-12-31', to: '2026-01-04', score: { count: 0 } },
      { from: '2026-01-05', to: '2026-01-11', score: { count: 40 } },
      { from: '2026-01-12', to: '2026-01-18', score: { count: 1 } },
    ]);
  });

  it('should keep to one button, beside all the sources', async () => {
    const { data } = await report({ ...JANUARY, button });
    expect(data.figures.score).toMatchObject({ value: 4.4, count: 40 });
    expect(data.previous.figures.score.count).toBe(40);
    expect(data.sources).toMatchObject([
      { buttonId: button, name: 'Page de fin', score: { value: 4.4, count: 40 } },
      { buttonId: 0, name: null, score: { value: 7.5, count: 2 } },
    ]);
    const without = (await report({ ...JANUARY, button: 0 })).data;
    expect(without.figures.score).toEqual({ value: 7.5, count: 2, interval: null });
    expect(without.evolution.points[9].score.count).toBe(0);
  });

  it('should mark the publications of the form', async () => {
    const version = (count: number, publishedAt: string) =>
      app.strapi.db.connection('form_versions').withSchema('monavis').insert({
        demarche_numero: numero,
        version: count,
        settings: '{}',
        published_at: publishedAt,
      });
    await version(2, '2025-12-31T22:59:59Z');
    await version(3, '2025-12-31T23:00:00Z');
    await version(4, '2026-01-31T22:59:59Z');
    await version(5, '2026-01-31T23:00:00Z');
    expect((await report(JANUARY)).data.formVersions).toEqual([
      { version: 3, day: '2026-01-01' },
      { version: 4, day: '2026-01-31' },
    ]);
  });

  it('should stand for the last 365 days unless told otherwise, and be empty rather than wrong', async () => {
    const other = await createDemarche(app);
    await agent.post(`/demarches/${other.numero}/ownership`).expect(200);
    const { body } = await agent.get(`/demarches/${other.numero}/statistics/report`).expect(200);
    expect(body.data.figures.score).toEqual({ value: null, count: 0, interval: null });
    expect(body.data.sources).toEqual([]);
    expect(Date.parse(body.meta.to) - Date.parse(body.meta.from)).toBe(364 * 86_400_000);
  });

  it.each([
    [{ from: '2026-02-01', to: '2026-01-01' }, 'La période se termine avant de commencer.'],
    [{ from: '2026-02-01' }, 'Indiquez le premier et le dernier jour de la période.'],
    [{ from: '1926-02-01', to: '2026-01-01' }, 'La période ne dépasse pas dix ans.'],
    [{ from: '9999-12-01', to: '9999-12-31' }, 'Choisissez des jours entre 1900 et 2999.'],
    [{ from: '0001-01-01', to: '0001-12-31' }, 'Choisissez des jours entre 1900 et 2999.'],
    [{ from: '2026-02-30', to: '2026-03-01' }, 'Un jour s’écrit AAAA-MM-JJ.'],
    [{ button: '99999999999' }, 'Ce bouton n’existe pas.'],
    [{ button: 'x' }, 'Ce bouton n’existe pas.'],
  ])('should refuse %j', async (query, message) => {
    const { body } = await agent.get(`${path}/report`).query(query).expect(400);
    expect(body.error.message).toContain(message);
  });

  it('should refuse what it does not know', () =>
    agent.get(`${path}/report`).query({ satisfaction: 'good' }).expect(400));

  describe('beside the démarches of the same administration', () => {
    let administration: string;

    const create = async (good: number, bad: number, isPublished = true) => {
      const demarche = await createDemarche(app, { isPublished });
      await app.strapi.db
        .connection('demarches')
        .where({ numero: demarche.numero })
        .update({ administration_id: administration });
      const createdAt = '2026-01-10T12:00:00.000Z';
      await insertReviews(app, demarche.numero, reviews(bad, 0, good, { createdAt }));
      return demarche.numero;
    };

    const peers = async (asked: number) => {
      await agent.post(`/demarches/${asked}/ownership`).expect(200);
      const { body } = await agent
        .get(`/demarches/${asked}/statistics/peers`)
        .query(JANUARY)
        .expect(200);
      return body.data;
    };

    beforeAll(async () => {
      const created = await app.strapi.documents('api::administration.administration').create({
        data: { name: 'Ministère d’essai' },
      });
      administration = String(created.id);
      for (const good of [60, 70, 80, 90]) await create(good, 100 - good);
    });

    it('should tell no median of less than five others', async () => {
      expect(await peers(await create(50, 50))).toEqual({
        administration: 'Ministère d’essai',
        peerCount: 4,
        median: null,
        position: null,
      });
    });

    it('should place the score, and rank nobody where intervals meet or reviews are few', async () => {
      // Neither of these counts: too few reviews, not published.
      await create(50, 49);
      await create(0, 100, false);
      const low = await create(30, 70);
      const close = await create(68, 32);
      const high = await create(100, 0);
      const few = await create(99, 0);
      expect(await peers(low)).toMatchObject({
        // 5, 6, 6.8, 7, 8, 9 and 10.
        peerCount: 7,
        median: { value: 7 },
        position: 'below',
      });
      expect(await peers(close)).toMatchObject({ position: 'comparable' });
      expect(await peers(high)).toMatchObject({ position: 'above' });
      expect(await peers(few)).toMatchObject({ peerCount: 8, position: null });
    });
  });
});
