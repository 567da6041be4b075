import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createCitizen } from '../helpers/citizen';
import { createDemarche, createUser, type TestUser } from '../helpers/fixtures';

const DEMARCHE = 'api::demarche.demarche';

describe('« Ajouter une démarche manquante »', () => {
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

  const addition = (more: object = {}) => ({
    title: `Occuper le domaine public ${Math.random().toString(36).slice(2)}`,
    administration: 'Ville d’essai',
    ...more,
  });

  const create = async (data: Record<string, unknown>) => {
    const { numero, documentId } = await createDemarche(app);
    await app.strapi.documents(DEMARCHE).update({ documentId, data, status: 'published' });
    return numero;
  };

  const reasonsFor = async (query: Record<string, string>, numero: number) => {
    const { body } = await agent
      .get(`/additions/duplicates?${new URLSearchParams(query)}`)
      .expect(200);
    return body.data.find((found: { numero: number }) => found.numero === numero);
  };

  it('should make a démarche that waits, whose creator is porteur and whose button works', async () => {
    const { body } = await agent
      .post(
        '/additions',
        addition({
          title: 'Louer une salle municipale',
          url: 'https://ville.example/salles',
          reference: 'r987654',
          audiences: ['particuliers'],
          annualVolume: 1200,
        })
      )
      .expect(200);
    const { numero } = body.data;
    const page = (await agent.get(`/demarches/${numero}`).expect(200)).body.data;
    expect(page).toMatchObject({
      title: 'Louer une salle municipale',
      administration: 'Ville d’essai',
      reference: 'R987654',
      annualVolume: 1200,
      isPending: true,
      isOwner: true,
    });
    const code = await agent
      .post(`/demarches/${numero}/buttons`, { name: 'Page de fin', style: 'bleu' })
      .expect(200);
    const { pathname, search } = new URL(code.body.data.href);
    await createCitizen(app, `${pathname}${search}`).vote();
    const found = await colleague.get('/catalogue?q=salle%20municipale').expect(200);
    expect(found.body.data[0]).toMatchObject({ numero, isPending: true });
    const row = await app.strapi.db.query(DEMARCHE).findOne({ where: { numero } });
    expect(row.origin).toBe('agent');
    const [ownership] = await app.strapi.db
      .connection('ownerships')
      .where({ demarche_numero: numero });
    expect(ownership).toMatchObject({ user_id: user.id, origin: 'creator' });
    const administrateur = actingAs(app, await createUser(app, 'monavis-administrateur'));
    const journal = await administrateur.get('/journal?action=demarche.added').expect(200);
    expect(journal.body.data[0].subjectId).toBe(`${numero}`);
  });

  it.each([
    [
      'https://www.demarche-a.example/Faire/',
      'http://DEMARCHE-A.example:80/Faire?utm_source=x#haut',
    ],
    ['https://demarche-b.example/?b=2&a=1', 'https://demarche-b.example?a=1&b=2&gclid=9'],
    ['https://demarche-c.example/app#!/page', 'https://www.demarche-c.example/app/#!/page'],
  ])('should see that %s and %s are one address', async (known, typed) => {
    const numero = await create({ url: known });
    expect(await reasonsFor({ url: typed }, numero)).toMatchObject({
      isBlocking: true,
      reasons: ['url'],
    });
    const { body } = await agent.post('/additions', addition({ url: typed })).expect(400);
    expect(body.error.message).toContain(`n° ${numero}`);
    expect(body.error.details).toMatchObject({ reason: 'duplicate', duplicates: [{ numero }] });
  });

  it('should tell apart addresses that differ where it matters', async () => {
    const numero = await create({ url: 'https://demarche-d.example/app#!/une?x=1' });
    for (const url of [
      'https://demarche-d.example/app#!/deux',
      'https://demarche-d.example/app',
      'https://demarche-d.example/App#!/une?x=1',
    ]) {
      expect(await reasonsFor({ url }, numero)).toBeUndefined();
    }
  });

  it('should know a CERFA whatever its version, an R number whatever its case', async () => {
    const numero = await create({ cerfa: '55512*02 et 55513', servicePublicRef: 'R555001' });
    expect(await reasonsFor({ cerfa: 'cerfa n° 55513*07' }, numero)).toMatchObject({
      reasons: ['cerfa'],
    });
    expect(await reasonsFor({ reference: 'r555001' }, numero)).toMatchObject({
      reasons: ['reference'],
    });
    expect(await reasonsFor({ cerfa: '5551' }, numero)).toBeUndefined();
  });

  it('should warn of a near name, and let the agent go on once it was seen', async () => {
    const { numero } = await createDemarche(app, { title: 'Déclarer un meublé de tourisme' });
    const near = addition({ title: 'Declaration d’un meublé de tourisme' });
    const refused = await agent.post('/additions', near).expect(400);
    expect(refused.body.error.details).toMatchObject({
      reason: 'similar',
      duplicates: [{ numero, isBlocking: false, reasons: ['similar'] }],
    });
    await agent.post('/additions', { ...near, seenSimilar: [numero] }).expect(200);
  });

  it('should know the administration by its acronym: the same name there is the same démarche', async () => {
    const data: Record<string, unknown> = { name: 'Caisse d’essai du lien', acronym: 'CEL' };
    const { id } = await app.strapi
      .documents('api::administration.administration')
      .create({ data });
    const numero = await create({ title: 'Demander le lien', administration: id });
    const query = { title: 'demander le LIEN', administration: 'cel' };
    const { isBlocking, reasons } = await reasonsFor(query, numero);
    expect(isBlocking).toBe(true);
    expect(reasons).toContain('name');
    const { body } = await agent
      .post('/additions', { ...query, seenSimilar: [numero] })
      .expect(400);
    expect(body.error.details.reason).toBe('duplicate');
  });

  it('should name the démarche that a merged one became', async () => {
    const source = await create({ url: 'https://fusion.example/ancienne' });
    const { numero: target } = await createDemarche(app);
    const editeur = actingAs(app, await createUser(app, 'monavis-editeur'));
    await editeur.post(`/demarches/${source}/merge`, { into: target }).expect(200);
    const query = { url: 'https://fusion.example/ancienne' };
    expect(await reasonsFor(query, target)).toMatchObject({ isBlocking: true });
    expect(await reasonsFor(query, source)).toBeUndefined();
  });

  it('should make one démarche of two additions at the same moment, and say so once', async () => {
    const same = addition({ administration: 'Administration toute neuve' });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        (index % 2 ? agent : colleague).post('/additions', same)
      )
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(11).fill(400)]);
    const made = answers.find(({ status }) => status === 200)?.body.data.numero;
    for (const { status, body } of answers) {
      if (status === 400) {
        expect(body.error.message).toBe(
          `Cette démarche existe déjà : « ${same.title} » (n° ${made}). Ouvrez-la pour vous en déclarer porteur.`
        );
      }
    }
    const rows = await app.strapi.db.query(DEMARCHE).findMany({ where: { title: same.title } });
    expect(rows).toHaveLength(1);
    const administrations = await app.strapi.db
      .query('api::administration.administration')
      .count({ where: { name: same.administration } });
    expect(administrations).toBe(1);
  });

  it.each([
    [{ title: 'ab' }, '3 caractères'],
    [{ administration: '' }, 'administration'],
    [{ url: 'javascript:alert(1)' }, 'https://'],
    [{ reference: 'X12' }, 'R1234'],
    [{ annualVolume: -1 }, 'positif'],
    [{ annualVolume: 3_000_000_000 }, 'trop grand'],
    [{ numero: 12 }, 'numero'],
    [{ isKeyOptional: true }, 'isKeyOptional'],
    [{ description: 'x'.repeat(5001) }, '5000'],
  ])('should refuse %j in French', async (fault, words) => {
    const { body } = await agent.post('/additions', addition(fault)).expect(400);
    expect(JSON.stringify(body.error)).toContain(words);
  });

  it('should offer what the référentiel holds', async () => {
    const { body } = await agent.get('/additions/choices').expect(200);
    expect(body.data.administrations).toContainEqual({ name: 'Ville d’essai', acronym: null });
    expect(body.data.audiences).toContain('particuliers');
  });
});
