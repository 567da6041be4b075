import { Validator } from '@seriousme/openapi-schema-validator';
import { createKey, declareOwner } from '../helpers/api-keys';
import { startApp, type TestApp } from '../helpers/app';
import { createButton, createDemarche, createUser } from '../helpers/fixtures';
import { readOpenApi } from '../helpers/openapi';
import { insertReviews } from '../helpers/reviews';
import { searchSettled } from '../helpers/search';

const DAY_MS = 86_400_000;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe('GET /api/openapi.json', () => {
  it('should be an OpenAPI 3.1 document, by the validator of others', async () => {
    const { body: document } = await app.http.get('/api/openapi.json').expect(200);
    expect(document.openapi).toBe('3.1.0');
    const verdict = await new Validator().validate(structuredClone(document));
    expect(verdict).toMatchObject({ valid: true });
    const broken = { ...structuredClone(document), paths: { 'sans-barre': 1 } };
    expect(await new Validator().validate(broken)).toMatchObject({ valid: false });
  });

  it('should be kept, and open to every site', async () => {
    const { headers } = await app.http.get('/api/openapi.json').expect(200);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'content-type': 'application/json; charset=utf-8',
    });
    await app.http.get('/api/openapi.json').set('If-None-Match', headers.etag).expect(304);
  });

  it('should describe what each address really answers', async () => {
    const { document, faultsOf } = await readOpenApi(app);
    const porteur = await createUser(app);
    const { numero } = await createDemarche(app, { title: 'Décrire les réponses' });
    const few = await createDemarche(app);
    const merged = await createDemarche(app);
    await declareOwner(app, numero, porteur);
    const { id: buttonId } = await createButton(app, numero);
    await insertReviews(
      app,
      numero,
      Array.from({ length: 101 }, (_none, n) => ({
        createdAt: new Date(Date.now() - n * DAY_MS).toISOString(),
        satisfaction: n % 2 ? ('good' as const) : ('medium' as const),
        clarity: 1 + (n % 5),
        comment: ['', null, 'Très clair 🙂'][n % 3],
        buttonId,
        answers: {
          contactTried: ['phone', 'other'],
          contactTriedOther: 'un voisin',
          contactReached: { phone: 'yes' },
          contactQuality: { phone: 4 },
          difficulties: ['documents', 'other'],
          difficultiesOther: 'le format',
        },
      }))
    );
    await app.strapi.plugin('monavis').service('merges').merge(merged.numero, { into: numero }, 1);
    await searchSettled(app);
    const { key } = await createKey(app, { numero, user: porteur });

    const asked: [path: string, address: string, status: number, key?: string][] = [
      ['/api/referentiel', '/api/referentiel?q=decrire', 200],
      ['/api/referentiel', '/api/referentiel?page=0', 400],
      ['/api/statistiques/{numero}', `/api/statistiques/${numero}`, 200],
      ['/api/statistiques/{numero}', `/api/statistiques/${few.numero}`, 200],
      ['/api/statistiques/{numero}', `/api/statistiques/${merged.numero}`, 307],
      ['/api/statistiques/{numero}', '/api/statistiques/999999', 404],
      ['/api/statistiques/{numero}', `/api/statistiques/${numero}?a=b`, 400],
      ['/api/avis', '/api/avis', 200, key],
      ['/api/avis', '/api/avis', 401],
      ['/api/avis/{numero}', `/api/avis/${numero}`, 200, key],
      ['/api/avis/{numero}', `/api/avis/${numero}?pageSize=100&withComment=true`, 200, key],
      ['/api/avis/{numero}', `/api/avis/${merged.numero}`, 307, key],
      ['/api/avis/{numero}', `/api/avis/${numero}?cursor=faux`, 400, key],
      ['/api/avis/{numero}', `/api/avis/${numero}`, 401],
      ['/api/avis/{numero}', `/api/avis/${few.numero}`, 403, key],
    ];
    for (const [path, address, status, bearer] of asked) {
      const request = app.http.get(address);
      if (bearer) request.set('Authorization', `Bearer ${bearer}`);
      const answer = await request;
      expect([address, answer.status, faultsOf(path, answer)]).toEqual([address, status, []]);
    }
    const covered = new Set(asked.map(([path]) => path));
    const described = Object.keys(document.paths).filter((path) => !path.endsWith('.csv'));
    expect([...covered].sort()).toEqual(described.sort());
  });

  it('should describe the parameters that are really taken', async () => {
    const { document } = await readOpenApi(app);
    const { parameters = [] } = document.paths['/api/referentiel'].get;
    const { body } = await app.http.get('/api/referentiel?inconnu=1').expect(400);
    expect(parameters.map(({ name }) => name)).toEqual([
      'q',
      'administration',
      'theme',
      'publics',
      'page',
    ]);
    for (const { name } of parameters) expect(body.error.message).toContain(name);
  });
});
