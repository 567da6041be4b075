import { startApp, type TestApp } from '../helpers/app';
import { actingAs, type Agent } from '../helpers/agent-requests';
import { createDemarche, createUser } from '../helpers/fixtures';
import { startStandIn, type StandIn } from '../helpers/meilisearch/stand-in';
import { eventually } from '../helpers/search';

const API_KEY = 'stand-in-key-of-the-tests';

let app: TestApp;
let server: StandIn;
let agent: Agent;
beforeAll(async () => {
  server = await startStandIn(API_KEY);
  app = await startApp({ MEILI_HOST: server.host, MEILI_API_KEY: API_KEY });
  agent = actingAs(app, await createUser(app, 'monavis-editeur'));
});
afterAll(async () => {
  await app.stop();
  await server.stop();
});

const search = async (q: string) => {
  const { body } = await agent.get('/catalogue').query({ q }).expect(200);
  const numeros: number[] = body.data.map(({ numero }: { numero: number }) => numero);
  return { numeros, engine: body.meta.engine, reason: body.meta.engineReason };
};

const service = () => app.strapi.plugin('monavis').service('searchServer');

/** What a search takes without the session, the rights and the entries: the part that an outage may lengthen. */
const timeSearch = async (q: string): Promise<number> => {
  const start = performance.now();
  await app.strapi
    .plugin('monavis')
    .service('catalogueSearch')
    .search({ q, page: 1, pageSize: 20 });
  return performance.now() - start;
};

const expectServer = (q: string, numeros: number[]) =>
  eventually(async () =>
    expect(await search(q)).toEqual({ numeros, engine: 'meilisearch', reason: null })
  );

const numerosOfDatabase = async (): Promise<number[]> => {
  const entries = await app.strapi.plugin('monavis').service('catalogueSearch').readEntries(null);
  return [...entries.keys()].sort((a, b) => a - b);
};

const expectSameAsDatabase = async (): Promise<void> => {
  const expected = await numerosOfDatabase();
  await eventually(async () =>
    expect(
      server
        .documents()
        .map(({ numero }) => Number(numero))
        .sort((a, b) => a - b)
    ).toEqual(expected)
  );
};

describe('the search server', () => {
  it('should take over once its copy is the database’s, and follow every change', async () => {
    const { numero, documentId } = await createDemarche(app, { title: 'Licence de colportage' });
    await expectServer('colportage', [numero]);
    const renamed: object = { title: 'Licence de brocante' };
    await app.strapi
      .documents('api::demarche.demarche')
      .update({ documentId, data: renamed, status: 'published' });
    await expectServer('brocante', [numero]);
    await app.strapi.documents('api::demarche.demarche').delete({ documentId });
    await expectServer('brocante', []);
    await expectSameAsDatabase();
  });

  it('should filter and count as memory does', async () => {
    const data: object = { title: 'Carnet de foire', theme: 'Foires', audiences: ['forains'] };
    const documents = app.strapi.documents('api::demarche.demarche');
    const { numero } = await documents.create({ data, status: 'published' });
    const other: object = { title: 'Carnet de bal', theme: 'Bals', audiences: ['forains'] };
    await documents.create({ data: other, status: 'published' });
    await eventually(async () => {
      const { body } = await app.http.get('/api/referentiel?q=carnet&theme=Foires').expect(200);
      expect(body.meta).toMatchObject({
        engine: 'meilisearch',
        total: 1,
        facets: {
          themes: [
            { value: 'Bals', count: 1 },
            { value: 'Foires', count: 1 },
          ],
          publics: [{ value: 'forains', count: 1 }],
        },
      });
      expect(body.data[0].numero).toBe(numero);
    });
    await agent.post(`/demarches/${numero}/ownership`).expect(200);
    const { body } = await agent.get('/catalogue').query({ q: 'carnet', owners: 'mine' });
    expect(body.data).toHaveLength(1);
  });

  it('should learn the synonyms', async () => {
    await agent.post('/synonyms', { expression: 'Biclou', meaning: 'vélocipède' }).expect(200);
    await eventually(async () => expect(server.synonyms().biclou).toEqual(['velocipede']));
  });

  it('should be repaired where it differs from the database', async () => {
    const { numero } = await createDemarche(app, { title: 'Permis de gabare' });
    await expectServer('gabare', [numero]);
    const [first] = server.documents();
    Object.assign(first, { title: 'Faux', checksum: 'faux' });
    await service().reconcile();
    const { report } = await app.strapi.db
      .connection('search_server')
      .withSchema('monavis')
      .first(app.strapi.db.connection.raw('report::json'));
    expect(report).toMatchObject({ missing: 1, surplus: 0, isRebuilt: false });
    await service().reconcile();
    await expectServer('gabare', [numero]);
  });
});

type Outage = [name: string, reason: string, begin: () => unknown, end: () => unknown];

describe('while the search server fails', () => {
  const OUTAGES: Outage[] = [
    ['is absent', 'absent', () => server.stop(), () => server.restart()],
    ['is slow', 'slow', () => server.behave('slow'), () => server.behave('well')],
    ['answers 500', 'failing', () => server.behave('failing'), () => server.behave('well')],
    ['refuses the key', 'refused', () => server.behave('refusing'), () => server.behave('well')],
  ];

  it.each(OUTAGES)('and %s, memory should answer in time', async (name, reason, begin, end) => {
    const kept = await createDemarche(app, { title: `Tampon avant ${name}` });
    await expectServer(`tampon avant ${name}`, [kept.numero]);
    await begin();
    const times = [];
    for (let attempt = 0; attempt < 3; attempt += 1) times.push(await timeSearch('tampon avant'));
    expect(Math.max(...times)).toBeLessThan(300);
    expect(await search(`tampon avant ${name}`)).toEqual({
      numeros: [kept.numero],
      engine: 'memory',
      reason,
    });
    const missed = await createDemarche(app, { title: `Tampon pendant ${name}` });
    await eventually(async () =>
      expect((await search(`tampon pendant ${name}`)).numeros).toEqual([missed.numero])
    );
    await end();
    await expectServer(`tampon pendant ${name}`, [missed.numero]);
    await expectSameAsDatabase();
  });

  it('should notice that indexes were lost, and build them again', async () => {
    const { numero } = await createDemarche(app, { title: 'Sceau perdu' });
    await expectServer('sceau perdu', [numero]);
    server.loseIndexes();
    expect(await search('sceau perdu')).toEqual({
      numeros: [numero],
      engine: 'memory',
      reason: 'not-ready',
    });
    await expectServer('sceau perdu', [numero]);
    await expectSameAsDatabase();
  });

  it('should notice that documents were lost, and send them again', async () => {
    const { numero } = await createDemarche(app, { title: 'Registre perdu' });
    await expectServer('registre perdu', [numero]);
    server.loseDocuments();
    expect((await search('registre perdu')).numeros).toEqual([numero]);
    await expectServer('registre perdu', [numero]);
    await expectSameAsDatabase();
  });
});
