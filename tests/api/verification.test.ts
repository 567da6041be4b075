import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createCitizen, createForm } from '../helpers/citizen';
import { createDemarche, createUser } from '../helpers/fixtures';
import { startMailServer, type MailServer } from '../helpers/mail-server';
import { eventually } from '../helpers/search';

describe('« À vérifier », and the archives', () => {
  let app: TestApp;
  let mailServer: MailServer;
  let agent: Agent;
  let email: string;
  let editeur: Agent;
  let administrateur: Agent;

  beforeAll(async () => {
    mailServer = await startMailServer();
    app = await startApp({ SMTP_URL: mailServer.url });
    const user = await createUser(app);
    email = user.email;
    agent = actingAs(app, user);
    editeur = actingAs(app, await createUser(app, 'monavis-editeur'));
    administrateur = actingAs(app, await createUser(app, 'monavis-administrateur'));
  });
  afterAll(async () => {
    await app.stop();
    await mailServer.stop();
  });

  const add = async (title: string, more: object = {}): Promise<number> => {
    const body = { title, administration: 'Ville d’essai', ...more };
    return (await agent.post('/additions', body).expect(200)).body.data.numero;
  };
  const waiting = async () => (await editeur.get('/verification').expect(200)).body;
  const waitingOf = async (numero: number) =>
    (await waiting()).data.find((one: { numero: number }) => one.numero === numero);
  const isPublic = async (numero: number) =>
    (await app.strapi.db
      .connection('demarches')
      .where({ numero })
      .whereNotNull('published_at')
      .first()) !== undefined;
  const lastEntry = async (action: string) =>
    (await administrateur.get(`/journal?action=${action}`).expect(200)).body.data[0];

  it('should show each new démarche beside what it may repeat', async () => {
    const { numero: known } = await createDemarche(app, {
      title: 'Réserver un emplacement de marché',
    });
    const numero = await add('Réserver un emplacement au marché', { seenSimilar: [known] });
    expect(await waitingOf(numero)).toMatchObject({
      title: 'Réserver un emplacement au marché',
      administration: 'Ville d’essai',
      owners: ['Camille Essai'],
      duplicates: [{ numero: known, reasons: ['similar'] }],
    });
    expect(await waitingOf(known)).toBeUndefined();
  });

  it('should publish: visitors find it, the queue forgets it, the journal tells who', async () => {
    const numero = await add('Obtenir une carte de pêche');
    expect(await isPublic(numero)).toBe(false);
    await editeur.post(`/demarches/${numero}/publication`).expect(200);
    expect(await isPublic(numero)).toBe(true);
    expect(await waitingOf(numero)).toBeUndefined();
    expect((await agent.get(`/demarches/${numero}`)).body.data.isPending).toBe(false);
    expect(await lastEntry('demarche.published')).toMatchObject({ subjectId: `${numero}` });
    const again = await editeur.post(`/demarches/${numero}/publication`).expect(400);
    expect(again.body.error.message).toContain('n’attend plus');
  });

  it('should refuse with a reason that the porteur reads by mail', async () => {
    const numero = await add('Démarche à refuser');
    await editeur.post(`/demarches/${numero}/refusal`, { reason: ' ' }).expect(400);
    await editeur
      .post(`/demarches/${numero}/refusal`, { reason: 'Ce n’est pas une démarche.' })
      .expect(200);
    const mail = await mailServer.take(email, /n’a pas été retenue/);
    expect(mail.text).toContain('Démarche à refuser');
    expect(mail.text).toContain('Ce n’est pas une démarche.');
    expect(await waitingOf(numero)).toBeUndefined();
    expect((await agent.get(`/demarches/${numero}`)).body.data).toMatchObject({
      isArchived: true,
      archiveReason: 'Ce n’est pas une démarche.',
    });
    expect((await lastEntry('demarche.refused')).after.motif).toBe('Ce n’est pas une démarche.');
  });

  it('should take one decision when two éditeurs decide at the same moment', async () => {
    const numero = await add('Deux décisions');
    const answers = await Promise.all([
      editeur.post(`/demarches/${numero}/publication`),
      administrateur.post(`/demarches/${numero}/refusal`, { reason: 'Non.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it('should keep what was merged out of the queue', async () => {
    const numero = await add('À fusionner plutôt');
    const { numero: known } = await createDemarche(app);
    await editeur.post(`/demarches/${numero}/merge`, { into: known }).expect(200);
    expect(await waitingOf(numero)).toBeUndefined();
    await editeur.post(`/demarches/${numero}/publication`).expect(400);
    await editeur.put(`/demarches/${numero}/archive`, { isArchived: false }).expect(400);
  });

  it('should archive and restore, in both versions, forms included', async () => {
    const { demarche, address } = await createForm(app);
    const { numero } = demarche;
    const archive = (body: object) => editeur.put(`/demarches/${numero}/archive`, body);
    await archive({ isArchived: true }).expect(400);
    await archive({ isArchived: true, reason: 'Supprimée par la loi' }).expect(200);
    await archive({ isArchived: true, reason: 'Encore' }).expect(400);
    const rows = await app.strapi.db.connection('demarches').where({ numero });
    for (const row of rows) {
      expect(row).toMatchObject({
        archived_at: expect.any(Date),
        archive_reason: 'Supprimée par la loi',
      });
    }
    const opensWith = (status: number) =>
      eventually(() => createCitizen(app, address).open().expect(status));
    await opensWith(410);
    await archive({ isArchived: false }).expect(200);
    await opensWith(200);
    expect(await lastEntry('demarche.restored')).toMatchObject({ subjectId: `${numero}` });
  });

  it('should write in the journal what is corrected in the Content Manager', async () => {
    const user = await createUser(app, 'monavis-editeur');
    const { documentId, title } = await createDemarche(app);
    await app.http
      .put(`/content-manager/collection-types/api::demarche.demarche/${documentId}`)
      .set('Authorization', user.authorization)
      .send({ title: `${title} bis` })
      .expect(200);
    expect(await lastEntry('demarche.changed')).toMatchObject({
      before: { title },
      after: { title: `${title} bis` },
    });
  });
});
