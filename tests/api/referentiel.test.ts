import type { ReferentielAnswer } from '../../src/plugins/monavis/shared/contracts/referentiel';
import { startApp, type TestApp } from '../helpers/app';
import { createDemarche } from '../helpers/fixtures';
import { searchSettled } from '../helpers/search';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const get = (query: Record<string, string>) => app.http.get('/api/referentiel').query(query);
const search = async (query: Record<string, string>): Promise<ReferentielAnswer> =>
  (await get(query).expect(200)).body;

describe('GET /api/referentiel', () => {
  it('should answer published démarches alone, with exactly these facts', async () => {
    const data: object = {
      title: 'Carte grise <i>d’un</i> véhicule',
      servicePublicRef: 'R77001',
      theme: 'Transports',
      audiences: ['particuliers'],
    };
    const documents = app.strapi.documents('api::demarche.demarche');
    const { numero } = await documents.create({ data, status: 'published' });
    await documents.create({ data: { title: 'Carte grise à vérifier' } });
    await searchSettled(app);

    const { data: found, meta } = await search({ q: 'cartes grises' });
    expect(found).toEqual([
      {
        numero,
        reference: 'R77001',
        titre: 'Carte grise <i>d’un</i> véhicule',
        slug: 'carte-grise-i-d-un-i-vehicule',
        administration: null,
        publics: ['particuliers'],
        marques: [
          [0, 5],
          [6, 11],
        ],
      },
    ]);
    expect(meta).toEqual({
      total: 1,
      page: 1,
      pageSize: 20,
      engine: 'memory',
      tookMs: expect.any(Number),
      facets: {
        administrations: [],
        themes: [{ value: 'Transports', count: 1 }],
        publics: [{ value: 'particuliers', count: 1 }],
      },
    });
    expect((await search({ q: 'carte grise', publics: 'associations' })).meta.total).toBe(0);
  });

  it('should search what is published, not what is being prepared', async () => {
    const { numero, documentId } = await createDemarche(app, { title: 'Permis de cueillette' });
    const renamed: object = { title: 'Permis confidentiel' };
    await app.strapi.documents('api::demarche.demarche').update({ documentId, data: renamed });
    await searchSettled(app);
    expect((await search({ q: 'confidentiel' })).data).toEqual([]);
    const { data } = await search({ q: 'cueillette' });
    expect(data).toEqual([expect.objectContaining({ numero, titre: 'Permis de cueillette' })]);
  });

  it('should be open to every site and every reader, without a cookie', async () => {
    const { headers } = await get({ q: 'permis' });
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(headers).not.toHaveProperty('set-cookie');
    await app.http.post('/api/referentiel').expect(405);
  });

  it.each([
    ['tri=titre', '«\u00a0tri\u00a0» n’est pas un paramètre\u00a0:'],
    ['page=0', '«\u00a0page\u00a0» est un nombre entier entre 1'],
    ['page=abc', '«\u00a0page\u00a0» est un nombre entier entre 1'],
    ['page=10000', '«\u00a0page\u00a0» est un nombre entier entre 1'],
    ['q=a&q=b', '«\u00a0q\u00a0» est donné deux fois.'],
    ['q[]=a', 'n’est pas un paramètre'],
    ['__proto__=1', 'n’est pas un paramètre'],
    [`q=${'x'.repeat(201)}`, '«\u00a0q\u00a0» compte au plus 200 caractères.'],
  ])('should refuse %s in French', async (query, message) => {
    const { body } = await app.http.get(`/api/referentiel?${query}`).expect(400);
    expect(body).toMatchObject({ data: null, error: { status: 400, name: 'ValidationError' } });
    expect(body.error.message).toContain(message);
  });

  it.each(['q=%00', 'q=%FF', 'q=%F0%9F%98%80', 'q=%22%5C%25_*', 'theme=%00', 'page=1000', 'q='])(
    'should answer %s',
    async (query) => {
      await app.http.get(`/api/referentiel?${query}`).expect(200);
    }
  );
});
