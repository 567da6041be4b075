import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createDemarche, createUser, type TestUser } from '../helpers/fixtures';

describe('the requests of démarches with a high volume', () => {
  let app: TestApp;
  let porteur: Agent;
  let decider: TestUser;
  let administrateur: Agent;

  beforeAll(async () => {
    app = await startApp();
    porteur = actingAs(app, await createUser(app));
    decider = await createUser(app, 'monavis-administrateur');
    administrateur = actingAs(app, decider);
  });
  afterAll(() => app.stop());

  const lockedDemarche = async () => {
    const demarche = await createDemarche(app, { annualOnlineVolume: 6_000_000 });
    await porteur.post(`/demarches/${demarche.numero}/ownership`).expect(200);
    return { ...demarche, path: `/demarches/${demarche.numero}/volume-requests` };
  };

  const ask = async (path: string) =>
    (await porteur.post(path, { message: 'Notre administration est prête.' }).expect(200)).body
      .data;

  it('should reach the administrateurs with its author, its volume and its message', async () => {
    const { numero, title, path } = await lockedDemarche();
    const request = await ask(path);
    expect(request).toEqual({
      id: expect.any(Number),
      numero,
      title,
      volume: 6_000_000,
      message: 'Notre administration est prête.',
      state: 'pending',
      requester: 'Camille Essai',
      requestedAt: expect.stringMatching(/Z$/),
      decider: null,
      decidedAt: null,
      reason: null,
    });
    const { body } = await administrateur.get('/volume-requests').expect(200);
    expect(body.data).toContainEqual(request);
  });

  it('should open code and form when accepted, and keep who, when and why', async () => {
    const { numero, path } = await lockedDemarche();
    const { id } = await ask(path);
    const decision = { decision: 'accepted', reason: 'Serveurs dimensionnés.' };
    const { body } = await administrateur
      .post(`/volume-requests/${id}/decision`, decision)
      .expect(200);
    expect(body.data).toMatchObject({
      state: 'accepted',
      decider: 'Camille Essai',
      reason: 'Serveurs dimensionnés.',
    });
    expect(Math.abs(Date.now() - Date.parse(body.data.decidedAt))).toBeLessThan(60_000);
    const row = await app.strapi.db.connection('high_volume_requests').where({ id }).first();
    expect(row).toMatchObject({ decider_id: decider.id, state: 'accepted' });

    await porteur.post(`/demarches/${numero}/buttons`, { name: 'Fin', style: 'bleu' }).expect(200);
    const { meta } = (await porteur.get(`/demarches/${numero}/buttons`).expect(200)).body;
    expect(meta.lock).toMatchObject({ isLocked: false, lastRequest: { id, state: 'accepted' } });
    const decided = (await administrateur.get('/volume-requests?state=decided')).body.data;
    expect(decided[0]).toMatchObject({ id, state: 'accepted' });
    const pending = (await administrateur.get('/volume-requests?state=pending')).body.data;
    expect(pending.map((request: { id: number }) => request.id)).not.toContain(id);
  });

  it('should stay locked when refused, say why, and accept another request', async () => {
    const { numero, path } = await lockedDemarche();
    const { id } = await ask(path);
    await administrateur
      .post(`/volume-requests/${id}/decision`, { decision: 'refused', reason: 'Trop tôt.' })
      .expect(200);
    await porteur.post(`/demarches/${numero}/buttons`, { name: 'Fin', style: 'bleu' }).expect(403);
    const { meta } = (await porteur.get(`/demarches/${numero}/buttons`).expect(200)).body;
    expect(meta.lock.lastRequest).toMatchObject({ state: 'refused', reason: 'Trop tôt.' });
    expect((await ask(path)).id).not.toBe(id);
  });

  it('should be decided once, even by two administrateurs at the same time', async () => {
    const { id } = await ask((await lockedDemarche()).path);
    const decide = (decision: string) =>
      administrateur.post(`/volume-requests/${id}/decision`, { decision, reason: 'Vu.' });
    const answers = await Promise.all([decide('accepted'), decide('refused')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const late = await decide('refused').expect(400);
    expect(late.body.error.message).toContain('déjà été traitée par Camille Essai');
  });

  it('should wait one at a time for a démarche, even asked twice at the same time', async () => {
    const { numero, path } = await lockedDemarche();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => porteur.post(path, { message: 'Encore' }))
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400]);
    const { body } = await porteur.post(path, { message: 'Encore' }).expect(400);
    expect(body.error.message).toBe('Une demande attend déjà une décision.');
    const rows = await app.strapi.db
      .connection('high_volume_requests')
      .where({ demarche_numero: numero });
    expect(rows).toHaveLength(1);
  });

  it('should make no sense on a démarche that is not locked', async () => {
    const { numero } = await createDemarche(app);
    await porteur.post(`/demarches/${numero}/ownership`);
    const { body } = await porteur
      .post(`/demarches/${numero}/volume-requests`, { message: 'Bonjour' })
      .expect(400);
    expect(body.error.message).toContain('aucune autorisation');
  });

  it.each([
    [{ decision: 'accepted' }, 'motif'],
    [{ decision: 'accepted', reason: '   ' }, 'motif'],
    [{ decision: 'maybe', reason: 'x' }, 'accepted'],
    [{ decision: 'refused', reason: 'x', decider: 1 }, 'decider'],
  ])('should refuse the decision %j', async (wrong, message) => {
    const { id } = await ask((await lockedDemarche()).path);
    const { body } = await administrateur
      .post(`/volume-requests/${id}/decision`, wrong)
      .expect(400);
    expect(body.error.message).toContain(message);
  });

  it('should refuse a request without a message', async () => {
    const { path } = await lockedDemarche();
    const { body } = await porteur.post(path, {}).expect(400);
    expect(body.error.message).toBe('Expliquez votre demande.');
  });

  it('should answer 404 for a request that does not exist', async () => {
    const decision = { decision: 'refused', reason: 'x' };
    const { body } = await administrateur
      .post('/volume-requests/999999/decision', decision)
      .expect(404);
    expect(body.error.message).toBe('Cette demande n’existe pas.');
  });
});
