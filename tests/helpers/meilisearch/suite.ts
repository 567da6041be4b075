import type { TestApp } from '../app';
import { startApp } from '../app';
import { actingAs, type Agent } from '../agent-requests';
import { createDemarche, createUser } from '../fixtures';
import { eventually } from '../search';

/** What the copy in a search server holds of a démarche, as far as the tests look. */
export interface CopiedDocument {
  id: string;
  numero: number;
}

/** A search server, and ways to look into it and to harm it that the product has not. */
export interface SearchServer {
  host: string;
  apiKey: string;
  documents: () => Promise<CopiedDocument[]>;
  synonyms: () => Promise<Record<string, string[]>>;
  /** Replaces one document by a wrong one. */
  falsify: (document: CopiedDocument) => Promise<void>;
  loseIndexes: () => Promise<void>;
  loseDocuments: () => Promise<void>;
  stop: () => Promise<void>;
}

/** The application that searches on a server, and what a test asks of it. */
export const startSearching = async (server: SearchServer) => {
  const app: TestApp = await startApp({ MEILI_HOST: server.host, MEILI_API_KEY: server.apiKey });
  const agent: Agent = actingAs(app, await createUser(app, 'monavis-editeur'));

  const search = async (q: string) => {
    const { body } = await agent.get('/catalogue').query({ q }).expect(200);
    const numeros: number[] = body.data.map(({ numero }: { numero: number }) => numero);
    return { numeros, engine: body.meta.engine, reason: body.meta.engineReason };
  };

  return {
    app,
    agent,
    search,

    /** Resolves when the server itself finds these. */
    expectServer: (q: string, numeros: number[]) =>
      eventually(async () =>
        expect(await search(q)).toEqual({ numeros, engine: 'meilisearch', reason: null })
      ),

    /** Resolves when the copy holds the same démarches as the database. */
    async expectSameAsDatabase(): Promise<void> {
      const entries = await app.strapi
        .plugin('monavis')
        .service('catalogueSearch')
        .readEntries(null);
      const expected = [...entries.keys()].sort((a, b) => a - b);
      await eventually(async () => {
        const documents = await server.documents();
        expect(documents.map(({ numero }) => numero).sort((a, b) => a - b)).toEqual(expected);
      });
    },
  };
};

/** What holds on every search server, the real one and its stand-in. */
export const testSearchServer = (startServer: () => Promise<SearchServer>): void => {
  let server: SearchServer;
  let searching: Awaited<ReturnType<typeof startSearching>>;
  beforeAll(async () => {
    server = await startServer();
    searching = await startSearching(server);
  });
  afterAll(async () => {
    await searching.app.stop();
    await server.stop();
  });

  it('should take over once its copy is the database’s, and follow every change', async () => {
    const { app, expectServer, expectSameAsDatabase } = searching;
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
    const { app, agent } = searching;
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

  it('should follow a change of hundreds of démarches', async () => {
    const { app, expectSameAsDatabase } = searching;
    await app.strapi.db.connection.raw(
      `insert into demarches (document_id, numero, title, created_at, updated_at)
       select 'hundreds-' || n, 900000 + n, 'Registre ' || n, now(), now()
         from generate_series(1, 300) n`
    );
    await expectSameAsDatabase();
  });

  it('should learn the synonyms', async () => {
    const synonym = { expression: 'Biclou', meaning: 'vélocipède' };
    await searching.agent.post('/synonyms', synonym).expect(200);
    await eventually(async () => expect((await server.synonyms()).biclou).toEqual(['velocipede']));
  });

  it('should be repaired where it differs from the database', async () => {
    const { app, expectServer } = searching;
    const { numero } = await createDemarche(app, { title: 'Permis de gabare' });
    await expectServer('gabare', [numero]);
    const [first] = await server.documents();
    await server.falsify(first);
    const copy = app.strapi.plugin('monavis').service('searchServer');
    await copy.reconcile();
    const { report } = await app.strapi.db
      .connection('search_server')
      .withSchema('monavis')
      .first(app.strapi.db.connection.raw('report::json'));
    expect(report).toMatchObject({ missing: 1, surplus: 0, isRebuilt: false });
    await copy.reconcile();
    await expectServer('gabare', [numero]);
  });

  it('should notice that indexes were lost, and build them again', async () => {
    const { app, search, expectServer, expectSameAsDatabase } = searching;
    const { numero } = await createDemarche(app, { title: 'Sceau perdu' });
    await expectServer('sceau perdu', [numero]);
    await server.loseIndexes();
    expect(await search('sceau perdu')).toEqual({
      numeros: [numero],
      engine: 'memory',
      reason: 'not-ready',
    });
    await expectServer('sceau perdu', [numero]);
    await expectSameAsDatabase();
  });

  it('should notice that documents were lost, and send them again', async () => {
    const { app, search, expectServer, expectSameAsDatabase } = searching;
    const { numero } = await createDemarche(app, { title: 'Registre perdu' });
    await expectServer('registre perdu', [numero]);
    await server.loseDocuments();
    expect((await search('registre perdu')).numeros).toEqual([numero]);
    await expectServer('registre perdu', [numero]);
    await expectSameAsDatabase();
  });
};
