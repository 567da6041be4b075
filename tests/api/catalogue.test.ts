import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createUser } from '../helpers/fixtures';
import { searchSettled } from '../helpers/search';

const DEMARCHES = [
  {
    title: 'Demande de permis de conduire',
    theme: 'Transports',
    audiences: ['particuliers'],
    isEssential: true,
  },
  { title: 'Permis de construire', theme: 'Logement', cerfa: '13406*07' },
  { title: 'Allocation aux adultes handicapés', theme: 'Social', servicePublicRef: 'R12242' },
  { title: 'Pré-demande de passeport', audiences: ['particuliers', 'professionnels'] },
  { title: 'Déclaration de revenus', description: 'Impôt sur le revenu des ménages' },
];

describe('the search in the référentiel', () => {
  let app: TestApp;
  let agent: Agent;
  let numeros: number[];

  beforeAll(async () => {
    app = await startApp();
    agent = actingAs(app, await createUser(app));
    const administration = await app.strapi
      .documents('api::administration.administration')
      .create({ data: { name: 'Caisse d’allocations familiales', acronym: 'CAF' } });
    const documents = app.strapi.documents('api::demarche.demarche');
    numeros = [];
    for (const demarche of DEMARCHES) {
      const isCaf = demarche.title.startsWith('Allocation');
      const data: object = {
        ...demarche,
        ...(isCaf && { administration: administration.id }),
      };
      const { numero } = await documents.create({ data, status: 'published' });
      numeros.push(Number(numero));
    }
    await searchSettled(app);
  });
  afterAll(() => app.stop());

  const search = async (query: Record<string, string>) => {
    const { body } = await agent.get('/catalogue').query(query).expect(200);
    return { titles: body.data.map(({ title }: { title: string }) => title), ...body };
  };

  it.each([
    ['permis de conduire', 'Demande de permis de conduire'],
    ['PERMIS construire', 'Permis de construire'],
    ['conduir', 'Demande de permis de conduire'],
    ['handicape', 'Allocation aux adultes handicapés'],
    ['caf', 'Allocation aux adultes handicapés'],
    ['Caisse allocations', 'Allocation aux adultes handicapés'],
    ['R12242', 'Allocation aux adultes handicapés'],
    ['13406*07', 'Permis de construire'],
    ['cerfa 13406', 'Permis de construire'],
    ['impôts', 'Déclaration de revenus'],
    ['pasport', 'Pré-demande de passeport'],
    ['permi de condiure', 'Demande de permis de conduire'],
    ['œ’%_\\', undefined],
    ['astronaute', undefined],
  ])('should answer « %s » with %s first', async (q, title) => {
    expect((await search({ q })).titles[0]).toBe(title);
  });

  it('should find a démarche by its number', async () => {
    expect((await search({ q: String(numeros[3]) })).titles).toEqual(['Pré-demande de passeport']);
  });

  it('should put essential démarches first and list everything without a query', async () => {
    const { titles, meta } = await search({});
    expect(titles).toHaveLength(5);
    expect(titles[0]).toBe('Demande de permis de conduire');
    expect(meta).toMatchObject({ page: 1, pageSize: 20, total: 5, engine: 'memory' });
  });

  it('should filter, and count what the other choices of each filter would give', async () => {
    const { titles, meta } = await search({ q: 'permis', theme: 'Logement' });
    expect(titles).toEqual(['Permis de construire']);
    expect(meta.facets.themes).toEqual([
      { value: 'Logement', count: 1 },
      { value: 'Transports', count: 1 },
    ]);
    expect((await search({ audience: 'professionnels' })).titles).toEqual([
      'Pré-demande de passeport',
    ]);
    const administration = 'Caisse d’allocations familiales';
    expect((await search({ administration })).meta.total).toBe(1);
  });

  it('should filter by porteurs and say who owns what', async () => {
    const colleague = actingAs(app, await createUser(app));
    await colleague.post(`/demarches/${numeros[0]}/ownership`).expect(200);
    await agent.post(`/demarches/${numeros[1]}/ownership`).expect(200);
    expect((await search({ owners: 'with' })).meta.total).toBe(2);
    expect((await search({ owners: 'without' })).meta.total).toBe(3);
    const { data } = await search({ owners: 'mine' });
    expect(data).toEqual([
      expect.objectContaining({ numero: numeros[1], ownerCount: 1, isOwner: true }),
    ]);
  });

  it('should follow every change of a démarche and of its administration', async () => {
    const documents = app.strapi.documents('api::demarche.demarche');
    const data: object = { title: 'Carte de pêche' };
    const { documentId, numero } = await documents.create({ data });
    await searchSettled(app);
    expect((await search({ q: 'pêche' })).data[0]).toMatchObject({ numero, isPending: true });

    const renamed: object = { title: 'Carte de chasse' };
    await documents.update({ documentId, data: renamed });
    await searchSettled(app);
    expect((await search({ q: 'pêche' })).titles).toEqual([]);
    expect((await search({ q: 'chasse' })).titles).toEqual(['Carte de chasse']);

    const archived: object = { archivedAt: new Date().toISOString() };
    await documents.update({ documentId, data: archived });
    await searchSettled(app);
    expect((await search({ q: 'chasse' })).titles).toEqual([]);
    await documents.delete({ documentId });

    const name = 'Caisse d’allocations familiales';
    const administrations = app.strapi.db.connection('administrations').where({ name });
    await administrations.clone().update({ acronym: 'CNAF' });
    await searchSettled(app);
    expect((await search({ q: 'cnaf' })).meta.total).toBe(1);
    await administrations.clone().update({ acronym: 'CAF' });
  });

  it.each([{ page: '0' }, { owners: 'all' }, { q: 'x'.repeat(201) }, { sort: 'title' }])(
    'should refuse %j',
    async (query) => {
      await agent.get('/catalogue').query(query).expect(400);
    }
  );
});
