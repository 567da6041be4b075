import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createDemarche, createUser } from '../helpers/fixtures';
import { insertReviews } from '../helpers/reviews';

describe('the synthesis of the reviews', () => {
  let app: TestApp;
  let agent: Agent;
  let path: string;

  beforeAll(async () => {
    app = await startApp();
    agent = actingAs(app, await createUser(app));
    const { numero } = await createDemarche(app);
    path = `/demarches/${numero}/statistics`;
    await agent.post(`/demarches/${numero}/ownership`).expect(200);
    await insertReviews(app, numero, [
      { satisfaction: 'good', clarity: 5, comment: 'Bien', createdAt: '2026-01-15T10:00:00.000Z' },
      { satisfaction: 'good', clarity: 4, createdAt: '2026-01-31T22:59:00.000Z' },
      { satisfaction: 'medium', clarity: 4, createdAt: '2026-01-31T23:30:00.000Z' },
      { satisfaction: 'bad', comment: 'Mal', createdAt: '2026-03-01T10:00:00.000Z' },
      { satisfaction: 'bad', state: 'suspect', createdAt: '2026-03-01T10:00:00.000Z' },
    ]);
  });
  afterAll(() => app.stop());

  const summary = async (query = {}) => (await agent.get(path).query(query).expect(200)).body;

  it('should tell score, distribution, clarity, comments and months of everything', async () => {
    expect(await summary()).toEqual({
      data: {
        score: { value: 6.3, count: 4, distribution: { bad: 1, medium: 1, good: 2 } },
        clarity: { value: 8.3, count: 3, interval: null },
        commentCount: 2,
        months: [
          { month: '2026-01', score: 10, count: 2 },
          { month: '2026-02', score: 5, count: 1 },
          { month: '2026-03', score: 0, count: 1 },
        ],
      },
      meta: { from: null, to: null, version: 1, isDemo: false },
    });
  });

  it('should keep to the period, in days of Europe/Paris', async () => {
    const { data, meta } = await summary({ from: '2026-01-16', to: '2026-02-01' });
    expect(data.score).toMatchObject({ value: 7.5, count: 2 });
    expect(data.commentCount).toBe(0);
    expect(meta).toEqual({ from: '2026-01-16', to: '2026-02-01', version: 1, isDemo: false });
  });

  it('should be empty rather than wrong without a review', async () => {
    const { data } = await summary({ from: '2020-01-01', to: '2020-12-31' });
    expect(data).toEqual({
      score: { value: null, count: 0, distribution: { bad: 0, medium: 0, good: 0 } },
      clarity: { value: null, count: 0, interval: null },
      commentCount: 0,
      months: [],
    });
  });

  it('should refuse a period that ends before it begins', async () => {
    const { body } = await agent.get(path).query({ from: '2026-02-01', to: '2026-01-01' });
    expect(body.error).toMatchObject({
      status: 400,
      message: 'La période se termine avant de commencer.',
    });
  });
});
