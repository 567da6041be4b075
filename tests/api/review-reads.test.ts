import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createButton, createDemarche, createUser } from '../helpers/fixtures';
import { insertReviews, type ReviewInput } from '../helpers/reviews';

describe('what each agent has read, and where reviews come from', () => {
  let app: TestApp;
  let agent: Agent;
  let colleague: Agent;

  beforeAll(async () => {
    app = await startApp();
    agent = actingAs(app, await createUser(app));
    colleague = actingAs(app, await createUser(app));
  });
  afterAll(() => app.stop());

  const withReviews = async (reviews: ReviewInput[]) => {
    const { numero } = await createDemarche(app);
    await agent.post(`/demarches/${numero}/ownership`).expect(200);
    await colleague.post(`/demarches/${numero}/ownership`).expect(200);
    const ids = await insertReviews(app, numero, reviews);
    return { numero, ids, path: `/demarches/${numero}/reviews` };
  };

  const unread = async (who: Agent, path: string) => {
    const { body } = await who.get(path).query({ unread: 'true' }).expect(200);
    expect(body.data.every(({ isRead }: { isRead: boolean }) => !isRead)).toBe(true);
    expect(body.meta.total).toBe(body.data.length);
    return body.data.map(({ id }: { id: number }) => id);
  };

  const mark = (who: Agent, path: string, id: number, isRead = true) =>
    who.put(`${path}/${id}/read`, { isRead });

  it('should be known to that agent alone', async () => {
    const { ids, path } = await withReviews([{}, {}, {}]);
    await mark(agent, path, ids[1]).expect(200);
    expect(await unread(agent, path)).toEqual([ids[2], ids[0]]);
    expect(await unread(colleague, path)).toEqual([ids[2], ids[1], ids[0]]);
    const { body } = await agent.get(`${path}/${ids[1]}`).expect(200);
    expect(body.data.isRead).toBe(true);
    expect((await colleague.get(`${path}/${ids[1]}`)).body.data.isRead).toBe(false);
  });

  it('should be taken back, before and after everything was marked as read', async () => {
    const { ids, path } = await withReviews([{}, {}, {}]);
    await mark(agent, path, ids[0]).expect(200);
    await mark(agent, path, ids[0], false).expect(200);
    expect(await unread(agent, path)).toHaveLength(3);
    await agent.post(`${path}/read-all`).expect(200);
    expect(await unread(agent, path)).toEqual([]);
    await mark(agent, path, ids[0], false).expect(200);
    expect(await unread(agent, path)).toEqual([ids[0]]);
    expect(await unread(colleague, path)).toHaveLength(3);
  });

  it('should leave unread what came after everything was marked as read', async () => {
    const { numero, ids, path } = await withReviews([{ createdAt: '2026-03-10T12:00:00.000Z' }]);
    await mark(agent, path, ids[0], false).expect(200);
    await agent.post(`${path}/read-all`).expect(200);
    const [later] = await insertReviews(app, numero, [{ createdAt: '2026-03-10T12:00:00.001Z' }]);
    expect(await unread(agent, path)).toEqual([later]);
  });

  it('should be about the reviews of one démarche', async () => {
    const one = await withReviews([{}]);
    const other = await withReviews([{}]);
    await agent.post(`${one.path}/read-all`).expect(200);
    expect(await unread(agent, other.path)).toEqual(other.ids);
    await mark(agent, one.path, other.ids[0]).expect(404);
  });

  it('should refuse what is not a mark, and reviews that nobody sees', async () => {
    const { ids, path } = await withReviews([{}, { state: 'hidden' }]);
    await agent.put(`${path}/${ids[0]}/read`, {}).expect(400);
    await agent.put(`${path}/${ids[0]}/read`, { isRead: true, userId: 1 }).expect(400);
    await mark(agent, path, ids[1]).expect(404);
  });

  it('should go with the agent', async () => {
    const { ids, path, numero } = await withReviews([{}]);
    const user = await createUser(app);
    const leaver = actingAs(app, user);
    await leaver.post(`/demarches/${numero}/ownership`).expect(200);
    await mark(leaver, path, ids[0]).expect(200);
    await leaver.post(`${path}/read-all`).expect(200);
    await app.strapi.db.query('admin::user').delete({ where: { id: user.id } });
    const { rows } = await app.strapi.db.connection.raw(
      'select 1 from monavis.review_read_marks where user_id = ?',
      [user.id]
    );
    expect(rows).toEqual([]);
  });

  it('should offer the buttons that exist or have reviews, and « without a key » where some are', async () => {
    const { numero, ids, path } = await withReviews([{}]);
    const url = `/demarches/${numero}/review-buttons`;
    expect((await agent.get(url).expect(200)).body.data).toEqual([{ id: 0, name: null }]);
    const button = await createButton(app, numero);
    const [keyed] = await insertReviews(app, numero, [{ buttonId: button.id }]);
    expect((await agent.get(url).expect(200)).body.data).toEqual([
      { id: button.id, name: 'Page de fin' },
      { id: 0, name: null },
    ]);
    const list = async (id: number) =>
      (
        await agent
          .get(path)
          .query({ button: String(id) })
          .expect(200)
      ).body;
    expect((await list(button.id)).data[0].id).toBe(keyed);
    expect((await list(0)).data[0].id).toBe(ids[0]);
    expect((await list(0)).meta.total).toBe(1);
    expect((await list(button.id + 1)).data).toEqual([]);
  });
});
