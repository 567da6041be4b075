import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createButton, createDemarche, createUser } from '../helpers/fixtures';
import { insertReviews } from '../helpers/reviews';

const DAY = 86_400_000;

/** Noon in Paris, whatever the season and the hour of the test. */
const daysAgo = (days: number): string =>
  `${new Date(Date.now() - days * DAY).toISOString().slice(0, 10)}T10:30:00.000Z`;

const many = (count: number, review: { satisfaction: 'good' | 'bad'; createdAt: string }) =>
  Array.from({ length: count }, () => review);

describe('« Mes démarches »', () => {
  let app: TestApp;
  let me: Agent;

  beforeAll(async () => {
    app = await startApp();
    me = actingAs(app, await createUser(app));
  });
  afterAll(() => app.stop());

  const create = async (input: Parameters<typeof createDemarche>[1]) => {
    const { numero } = await createDemarche(app, input);
    await me.post(`/demarches/${numero}/ownership`).expect(200);
    return numero;
  };

  it('should be empty for who owns none', async () => {
    expect((await me.get('/home').expect(200)).body).toEqual({
      data: [],
      meta: { isDemo: false },
    });
  });

  it('should tell score, trend, new reviews and alerts, what needs attention first', async () => {
    const calm = await create({ title: 'Calme', isPublished: false });
    const locked = await create({ title: 'Bloquée', annualVolume: 5_000_001 });
    const bare = await create({ title: 'Sans bouton' });
    const dormant = await create({ title: 'Endormie' });
    const falling = await create({ title: 'En baisse' });

    await createButton(app, calm);
    await createButton(app, calm, { state: 'closed' });
    await insertReviews(app, calm, [
      { satisfaction: 'good', createdAt: daysAgo(1) },
      { satisfaction: 'bad', createdAt: daysAgo(12) },
      { satisfaction: 'bad', createdAt: daysAgo(400) },
      { satisfaction: 'bad', state: 'hidden', createdAt: daysAgo(1) },
    ]);
    const { id } = await createButton(app, dormant);
    await app.strapi.db
      .connection('buttons')
      .where({ id })
      .update({ created_at: daysAgo(60) });
    await insertReviews(app, dormant, [{ buttonId: id, createdAt: daysAgo(45) }]);
    await createButton(app, falling);
    await insertReviews(app, falling, [
      ...many(80, { satisfaction: 'good', createdAt: daysAgo(40) }),
      ...many(20, { satisfaction: 'bad', createdAt: daysAgo(40) }),
      ...many(40, { satisfaction: 'good', createdAt: daysAgo(10) }),
      ...many(60, { satisfaction: 'bad', createdAt: daysAgo(10) }),
    ]);

    const { body } = await me.get('/home').expect(200);
    expect(body.data).toEqual([
      expect.objectContaining({
        numero: falling,
        score: { value: 6, count: 200, interval: { low: 5.3, high: 6.7 } },
        trend: 'lower',
        newCount: 0,
        alerts: [{ kind: 'score-drop', before: 8, now: 4 }],
      }),
      expect.objectContaining({
        numero: dormant,
        trend: null,
        alerts: [{ kind: 'dormant-button', names: ['Page de fin'] }],
      }),
      expect.objectContaining({ numero: bare, alerts: [{ kind: 'no-button' }] }),
      {
        numero: calm,
        title: 'Calme',
        administration: null,
        score: { value: 5, count: 2, interval: null },
        trend: null,
        newCount: 1,
        lastReviewOn: daysAgo(1).slice(0, 10),
        openButtonCount: 1,
        isPending: true,
        isLocked: false,
        alerts: [],
      },
      expect.objectContaining({
        numero: locked,
        score: { value: null, count: 0, interval: null },
        lastReviewOn: null,
        isPending: false,
        isLocked: true,
        alerts: [],
      }),
    ]);
  });
});
