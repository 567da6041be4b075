import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createDemarche, createUser, type TestUser } from '../helpers/fixtures';
import { startMailServer, type MailServer } from '../helpers/mail-server';
import { insertReviews, type ReviewInput } from '../helpers/reviews';
import { settleQueue } from '../helpers/until';

describe('« Avis signalés »', () => {
  let app: TestApp;
  let mailServer: MailServer;
  let user: TestUser;
  let porteur: Agent;
  let colleague: Agent;
  let administrateur: Agent;
  let second: Agent;

  beforeAll(async () => {
    mailServer = await startMailServer();
    app = await startApp({ SMTP_URL: mailServer.url });
    user = await createUser(app);
    porteur = actingAs(app, user);
    colleague = actingAs(app, await createUser(app));
    administrateur = actingAs(app, await createUser(app, 'monavis-administrateur'));
    second = actingAs(app, await createUser(app, 'monavis-administrateur'));
  });
  afterAll(async () => {
    await app.stop();
    await mailServer.stop();
  });

  const prepare = async (...reviews: ReviewInput[]) => {
    const { numero, title } = await createDemarche(app);
    for (const agent of [porteur, colleague]) {
      await agent.post(`/demarches/${numero}/ownership`).expect(200);
    }
    const ids = await insertReviews(
      app,
      numero,
      reviews.length > 0 ? reviews : [{ comment: 'Nul' }]
    );
    const path = `/demarches/${numero}/reviews/${ids[0]}/flag`;
    const flag = async (body: object = { reason: 'insult' }) =>
      (await porteur.post(path, body).expect(200)).body.data;
    return { numero, title, id: ids[0], ids, path, flag };
  };

  const decide = (id: number, body: object, agent = administrateur) =>
    agent.post(`/moderation/${id}/decision`, { flagId: null, reason: 'Motif', ...body });
  const listed = async (numero: number): Promise<number[]> => {
    const { body } = await porteur.get(`/demarches/${numero}/reviews`).expect(200);
    return body.data.map(({ id }: { id: number }) => id);
  };
  const counted = async (numero: number): Promise<number> =>
    (await porteur.get(`/demarches/${numero}/statistics`).expect(200)).body.data.score.count;
  const differences = async () =>
    (await app.strapi.db.connection.raw('select * from monavis.review_count_differences')).rows;
  const view = async (name: string, numero: number) => {
    const { body } = await administrateur.get(`/moderation?view=${name}`).expect(200);
    return body.data.filter((one: { numero: number }) => one.numero === numero);
  };
  const journal = async (action: string) =>
    (await administrateur.get(`/journal?action=${action}`).expect(200)).body.data[0];

  it('should flag once, for all the porteurs, with a note whose personal data are masked', async () => {
    const { path, flag, numero, title, id } = await prepare();
    expect((await porteur.get(path).expect(200)).body.data).toBeNull();
    const note = 'Appelez-moi au 06 12 34 56 78';
    const flagged = await flag({ reason: 'personal-data', note });
    expect(flagged).toMatchObject({
      reason: 'personal-data',
      note: 'Appelez-moi au [téléphone masqué]',
      flaggedBy: 'Camille Essai',
      state: 'open',
      decidedBy: null,
    });
    expect((await colleague.get(path).expect(200)).body.data).toEqual(flagged);
    const again = await colleague.post(path, { reason: 'insult' }).expect(400);
    expect(again.body.error.message).toBe('Cet avis est déjà signalé par Camille Essai.');
    expect(await journal('review.flagged')).toMatchObject({
      subject: title,
      subjectId: `${numero}`,
      after: { 'avis n°': id, signalement: 'donnée personnelle' },
    });
  });

  it('should refuse what is not a flag', async () => {
    const { path } = await prepare();
    for (const body of [
      {},
      { reason: 'boring' },
      { reason: 'insult', note: ' ' },
      { reason: 'insult', x: 1 },
    ]) {
      await porteur.post(path, body).expect(400);
    }
    await porteur.post(path, { reason: 'insult', note: 'x'.repeat(1_001) }).expect(400);
    await porteur.delete(path).expect(400);
  });

  it('should not flag what porteurs do not read', async () => {
    const { numero, ids } = await prepare(
      { state: 'suspect', suspicion: 'trap' },
      { state: 'hidden' }
    );
    const { id: elsewhere } = await prepare();
    for (const id of [...ids, elsewhere, 999_999]) {
      const path = `/demarches/${numero}/reviews/${id}/flag`;
      await porteur.get(path).expect(404);
      await porteur.post(path, { reason: 'insult' }).expect(404);
      await porteur.delete(path).expect(404);
    }
  });

  it('should keep one flag when two porteurs flag at the same moment', async () => {
    const { path } = await prepare();
    const answers = await Promise.all(
      [porteur, colleague, porteur, colleague].map((agent) =>
        agent.post(path, { reason: 'insult' })
      )
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
  });

  it('should withdraw, whoever of the porteurs flagged, and flag again', async () => {
    const { path, flag, id } = await prepare();
    const first = await flag();
    expect((await colleague.delete(path).expect(200)).body.data.state).toBe('withdrawn');
    const late = await decide(id, { decision: 'hide', flagId: first.id }).expect(400);
    expect(late.body.error.message).toBe('Ce signalement a été retiré par Camille Essai.');
    expect((await flag()).id).not.toBe(first.id);
  });

  it('should hide: lists and scores follow, counts equal a recount, the porteur is told', async () => {
    const { numero, title, id, ids, path, flag } = await prepare(
      { comment: 'Bande de nuls', satisfaction: 'bad', clarity: 1 },
      { satisfaction: 'good' }
    );
    const { id: flagId } = await flag();
    expect(await view('open', numero)).toMatchObject([
      {
        title,
        flag: { id: flagId },
        review: { id, comment: 'Bande de nuls', satisfaction: 'bad' },
      },
    ]);
    mailServer.received.splice(0);
    const reason = 'Insulte, écrivez à essai@exemple.fr';
    const { body } = await decide(id, { decision: 'hide', flagId, reason }).expect(200);
    expect(body.data).toMatchObject({
      state: 'hidden',
      decisionReason: 'Insulte, écrivez à [e-mail masqué]',
    });
    expect(await listed(numero)).toEqual([ids[1]]);
    expect(await counted(numero)).toBe(1);
    expect(await differences()).toEqual([]);
    await porteur.get(path).expect(404);
    expect(await view('open', numero)).toEqual([]);
    expect(await view('hidden', numero)).toMatchObject([{ flag: { id: flagId } }]);

    await settleQueue(app);
    const mail = await mailServer.take(user.email, /est masqué/);
    expect(mail.text).toContain(title);
    expect(mail.text).toContain('Insulte, écrivez à [e-mail masqué]');
    expect(mail.text).not.toContain('Bande de nuls');
    expect(mailServer.received).toEqual([]);
    expect(await journal('review.hidden')).toMatchObject({
      subjectId: `${numero}`,
      before: { signalement: 'insulte' },
      after: { 'avis n°': id, motif: 'Insulte, écrivez à [e-mail masqué]' },
    });
  });

  it('should restore what was hidden, with its answers as they were, masks included', async () => {
    const { numero, id, path, flag } = await prepare({ comment: 'M. [nom masqué]', clarity: 2 });
    const { id: flagId } = await flag();
    await decide(id, { decision: 'hide', flagId }).expect(200);
    expect(await counted(numero)).toBe(0);
    await decide(id, { decision: 'restore', flagId, reason: 'Erreur' }).expect(200);
    expect(await counted(numero)).toBe(1);
    expect(await differences()).toEqual([]);
    const { body } = await porteur.get(`/demarches/${numero}/reviews/${id}`).expect(200);
    expect(body.data).toMatchObject({ comment: 'M. [nom masqué]', clarity: 2 });
    expect((await porteur.get(path).expect(200)).body.data).toMatchObject({
      state: 'restored',
      decisionReason: 'Erreur',
    });
    expect(await view('decided', numero)).toMatchObject([{ flag: { state: 'restored' } }]);
    await mailServer.take(user.email, /est rétabli/);
  });

  it('should dismiss: the review stays', async () => {
    const { numero, id, ids, flag } = await prepare();
    const { id: flagId } = await flag();
    await decide(id, { decision: 'dismiss', flagId, reason: ' ' }).expect(400);
    await decide(id, { decision: 'dismiss', flagId, reason: 'Vif, sans plus' }).expect(200);
    expect(await listed(numero)).toEqual(ids);
    const mail = await mailServer.take(user.email, /est écarté/);
    expect(mail.text).toContain('Vif, sans plus');
  });

  it('should hide without a flag, and restore', async () => {
    const { numero, id } = await prepare();
    const { body } = await decide(id, { decision: 'hide' }).expect(200);
    expect(body.data).toMatchObject({ reason: null, flaggedBy: null, state: 'hidden' });
    expect(await view('hidden', numero)).toHaveLength(1);
    await decide(id, { decision: 'restore', flagId: body.data.id }).expect(200);
    expect(await counted(numero)).toBe(1);
    expect(await differences()).toEqual([]);
  });

  it('should tell the second of two administrateurs who decided', async () => {
    const { numero, id, flag } = await prepare();
    const { id: flagId } = await flag();
    const answers = await Promise.all([
      decide(id, { decision: 'hide', flagId }),
      decide(id, { decision: 'hide', flagId }, second),
      decide(id, { decision: 'dismiss', flagId }, second),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    for (const { status, body } of answers) {
      if (status === 400) expect(body.error.message).toMatch(/déjà .* par Camille Essai\.$/);
    }
    expect(await counted(numero)).toBe(answers[2].status === 200 ? 1 : 0);
    expect(await differences()).toEqual([]);
  });

  it('should leave to « Avis suspects » what is decided there', async () => {
    const { ids } = await prepare({ state: 'suspect', suspicion: 'trap' }, { state: 'hidden' });
    const waiting = await decide(ids[0], { decision: 'hide' }).expect(400);
    expect(waiting.body.error.message).toContain('attend une décision');
    const rejected = await decide(ids[1], { decision: 'restore' }).expect(400);
    expect(rejected.body.error.message).toContain('rejeté');
    await decide(999_999, { decision: 'hide' }).expect(404);
  });

  it('should follow its review into the démarche that it was merged in', async () => {
    const { numero, id, path, flag } = await prepare();
    const { id: flagId } = await flag();
    const { numero: into } = await createDemarche(app);
    await administrateur.post(`/demarches/${numero}/merge`, { into }).expect(200);
    const refused = await porteur.post(path, { reason: 'insult' }).expect(403);
    expect(refused.body.error.details.mergedInto).toBe(into);
    expect(await view('open', into)).toMatchObject([{ flag: { id: flagId }, review: { id } }]);
    await decide(id, { decision: 'hide', flagId }).expect(200);
    expect(await counted(into)).toBe(0);
    expect(await differences()).toEqual([]);
  });

  it('should be read in pages, those that wait the oldest first', async () => {
    const { numero, ids } = await prepare(
      ...Array.from({ length: 21 }, () => ({ comment: 'Nul' }))
    );
    const rows = ids.map((review_id, rank) => ({
      review_id,
      reason: 'insult',
      flagged_at: new Date(Date.UTC(2001, 0, 1, 0, rank)),
    }));
    await app.strapi.db.connection('review_flags').withSchema('monavis').insert(rows);
    const first = await administrateur.get('/moderation').expect(200);
    expect(first.body.data.map(({ review }: { review: { id: number } }) => review.id)).toEqual(
      ids.slice(0, 20)
    );
    const next = await administrateur.get('/moderation?page=2').expect(200);
    expect(next.body.data[0]).toMatchObject({ numero, review: { id: ids[20] } });
    const beyond = await administrateur.get('/moderation?page=500').expect(200);
    expect(beyond.body).toEqual(first.body);
    await administrateur.get('/moderation?view=all').expect(400);
  });
});
