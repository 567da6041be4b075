import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createButton, createDemarche, createUser, type TestUser } from '../helpers/fixtures';

describe('« Je suis porteur de cette démarche »', () => {
  let app: TestApp;
  let user: TestUser;
  let agent: Agent;
  let colleague: Agent;

  beforeAll(async () => {
    app = await startApp();
    user = await createUser(app);
    agent = actingAs(app, user);
    colleague = actingAs(app, await createUser(app));
  });
  afterAll(() => app.stop());

  const ownershipsOf = (numero: number) =>
    app.strapi.db.connection('ownerships').where({ demarche_numero: numero });

  it('should be immediate, for the session only, whatever the body says', async () => {
    const { numero } = await createDemarche(app);
    const { body } = await agent
      .post(`/demarches/${numero}/ownership`, { user: 999, userId: 999 })
      .expect(200);
    expect(body.data).toEqual({ numero, isOwner: true, ownerCount: 1 });
    expect(await ownershipsOf(numero)).toEqual([
      expect.objectContaining({ user_id: user.id, role: 'porteur', origin: 'declared' }),
    ]);
  });

  it('should keep one row however often and however simultaneously it is said', async () => {
    const { numero } = await createDemarche(app);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => agent.post(`/demarches/${numero}/ownership`))
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(await ownershipsOf(numero)).toHaveLength(1);
  });

  it('should open the two tabs, and « Ne plus être porteur » close them', async () => {
    const { numero } = await createDemarche(app);
    const tabs = [`/demarches/${numero}/buttons`, `/demarches/${numero}/reviews`];
    for (const tab of tabs) await agent.get(tab).expect(403);
    await agent.post(`/demarches/${numero}/ownership`).expect(200);
    for (const tab of tabs) await agent.get(tab).expect(200);
    for (const tab of tabs) await colleague.get(tab).expect(403);
    const { body } = await agent.delete(`/demarches/${numero}/ownership`).expect(200);
    expect(body.data).toEqual({ numero, isOwner: false, ownerCount: 0 });
    for (const tab of tabs) await agent.get(tab).expect(403);
    await agent.delete(`/demarches/${numero}/ownership`).expect(200);
  });

  it('should leave the buttons and the other porteurs alone when one leaves', async () => {
    const { numero } = await createDemarche(app);
    await createButton(app, numero);
    await agent.post(`/demarches/${numero}/ownership`).expect(200);
    await colleague.post(`/demarches/${numero}/ownership`).expect(200);
    await agent.delete(`/demarches/${numero}/ownership`).expect(200);
    const { body } = await colleague.get(`/demarches/${numero}/buttons`).expect(200);
    expect(body.data).toHaveLength(1);
  });

  it('should answer 404 for a démarche that does not exist', async () => {
    for (const numero of ['999999', '0', 'abc', '1e3', '99999999999999']) {
      const { body } = await agent.post(`/demarches/${numero}/ownership`).expect(404);
      expect(body.error.message).toBe('Cette démarche n’existe pas.');
    }
  });

  it('should be refused on an archived démarche, in French', async () => {
    const { numero } = await createDemarche(app, { archivedAt: '2026-01-01T00:00:00.000Z' });
    const { body } = await agent.post(`/demarches/${numero}/ownership`).expect(403);
    expect(body.error.message).toContain('archivée');
    expect(await ownershipsOf(numero)).toHaveLength(0);
  });

  it('should be refused to an account that was blocked meanwhile', async () => {
    const blocked = await createUser(app);
    const { numero } = await createDemarche(app);
    await app.strapi.db
      .query('admin::user')
      .update({ where: { id: blocked.id }, data: { isActive: false } });
    await actingAs(app, blocked).post(`/demarches/${numero}/ownership`).expect(401);
  });

  it('should end with the account', async () => {
    const leaving = await createUser(app);
    const { numero } = await createDemarche(app);
    await actingAs(app, leaving).post(`/demarches/${numero}/ownership`).expect(200);
    await app.strapi.service('admin::user').deleteById(leaving.id);
    expect(await ownershipsOf(numero)).toHaveLength(0);
  });

  it('should name the porteurs on the page of the démarche', async () => {
    const { numero, title } = await createDemarche(app, { isPublished: false });
    await colleague.post(`/demarches/${numero}/ownership`);
    const before = (await agent.get(`/demarches/${numero}`).expect(200)).body.data;
    expect(before).toMatchObject({ numero, title, isPending: true, isOwner: false });
    expect(before).toMatchObject({ canManage: false, isArchived: false });
    await agent.post(`/demarches/${numero}/ownership`);
    const after = (await agent.get(`/demarches/${numero}`).expect(200)).body.data;
    expect(after).toMatchObject({ isOwner: true, canManage: true });
    expect(after.owners).toEqual([
      { name: 'Camille Essai', since: expect.stringMatching(/Z$/), isMe: false },
      { name: 'Camille Essai', since: expect.stringMatching(/Z$/), isMe: true },
    ]);
    expect(Math.abs(Date.now() - Date.parse(after.owners[1].since))).toBeLessThan(60_000);
  });
});
