import { parse } from 'csv-parse/sync';
import { startApp, type TestApp } from '../helpers/app';
import { createDemarche } from '../helpers/fixtures';
import { insertReviews } from '../helpers/reviews';
import { searchSettled } from '../helpers/search';

const DAY_MS = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** So many reviews of the last days: three of four are good. */
const review = async (numero: number, count: number, days = 3) => {
  const reviews = Array.from({ length: count }, (_none, n) => ({
    satisfaction: n % 4 === 0 ? ('bad' as const) : ('good' as const),
    createdAt: daysAgo(days),
  }));
  await insertReviews(app, numero, reviews);
};
const get = (path: string) => app.http.get(path);
const merge = async (source: number, target: number): Promise<void> => {
  await app.strapi.plugin('monavis').service('merges').merge(source, { into: target }, 1);
};

describe('GET /api/statistiques/{numero}', () => {
  it('should tell the public score, its interval and the reviews of each month', async () => {
    const { numero, title } = await createDemarche(app);
    await review(numero, 100);
    await review(numero, 20, 60);
    // Out of the period.
    await review(numero, 50, 400);
    const { body } = await get(`/api/statistiques/${numero}`).expect(200);
    expect(body.data).toMatchObject({
      numero,
      titre: title,
      etat: 'publie',
      score: { valeur: 7.5, avis: 120, intervalle: { bas: expect.any(Number) } },
    });
    const { bas, haut } = body.data.score.intervalle;
    expect(bas).toBeLessThan(7.5);
    expect(haut).toBeGreaterThan(7.5);
    const counts: number[] = body.data.mois.map(({ avis }: { avis: number }) => avis);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(120);
    expect(body.meta).toMatchObject({
      periode: { debut: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      versionFormule: 1,
      licence: { nom: 'Licence Ouverte 2.0' },
      demonstration: false,
    });
  });

  it('should hide the score of few reviews, and say that there are none', async () => {
    const { numero } = await createDemarche(app);
    expect((await get(`/api/statistiques/${numero}`)).body.data).toMatchObject({
      etat: 'en-attente',
      score: null,
      mois: [],
    });
    await review(numero, 99);
    expect((await get(`/api/statistiques/${numero}`)).body.data).toMatchObject({
      etat: 'en-cours',
      score: null,
    });
  });

  it('should say the same number as the page of the démarche', async () => {
    const { numero } = await createDemarche(app);
    await review(numero, 103);
    const { data } = (await get(`/api/statistiques/${numero}`)).body;
    const page = await get(`/referentiel/${data.slug}`).expect(200);
    expect(page.text).toContain(data.score.valeur.toLocaleString('fr-FR'));
  });

  it('should send nothing again to who has it, and be open to every site', async () => {
    const { numero } = await createDemarche(app);
    const path = `/api/statistiques/${numero}`;
    const { headers } = await get(path).expect(200);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
    });
    expect(headers).not.toHaveProperty('set-cookie');
    const again = await get(path).set('If-None-Match', headers.etag).expect(304);
    expect(again.text).toBe('');
    expect(again.headers).not.toHaveProperty('content-encoding');
    expect(again.headers.etag).toBe(headers.etag);
    await review(numero, 1);
    await get(path).set('If-None-Match', headers.etag).expect(200);
    await app.http.head(path).expect(200);
    const { headers: allowed } = await app.http.options(path).expect(204);
    expect(allowed['access-control-allow-headers']).toBe('If-None-Match');
    await app.http.post(path).expect(405);
  });

  it('should lead from a démarche that is merged to the one that stays', async () => {
    const [source, target] = [await createDemarche(app), await createDemarche(app)];
    await merge(source.numero, target.numero);
    const { headers } = await get(`/api/statistiques/${source.numero}`).expect(307);
    expect(headers.location).toBe(`/api/statistiques/${target.numero}`);
  });

  it('should not know what visitors do not see', async () => {
    const unpublished = await createDemarche(app, { isPublished: false });
    const archived = await createDemarche(app, { archivedAt: daysAgo(1) });
    for (const numero of [unpublished.numero, archived.numero, 999_999, 2_147_483_648]) {
      const { body } = await get(`/api/statistiques/${numero}`).expect(404);
      expect(body.error).toMatchObject({
        status: 404,
        message: 'Aucune démarche publiée n’a ce numéro.',
      });
    }
  });

  it.each(['', '/0', '/abc', '/-1', '/1e3', '/01', '/1/2', '/%00', '.json', '/12345678901'])(
    'should answer %j in French, in JSON',
    async (rest) => {
      const { body } = await get(`/api/statistiques${rest}`).expect(404);
      expect(body.error.message).toContain('/api/statistiques/{numéro}');
    }
  );

  it.each(['?from=2026-01-01', '?a=1', '?__proto__=1'])('should refuse %s', async (query) => {
    const { numero } = await createDemarche(app);
    for (const path of [`/api/statistiques/${numero}`, '/api/statistiques.csv']) {
      const { body } = await get(path + query).expect(400);
      expect(body.error.message).toContain('n’est pas un paramètre');
    }
  });
});

describe('GET /api/statistiques.csv', () => {
  const read = async () => {
    const answer = await get('/api/statistiques.csv').expect(200);
    const lines: Record<string, string>[] = parse(answer.text, { columns: true, bom: true });
    return { answer, byNumero: new Map(lines.map((line) => [Number(line.numero), line])) };
  };

  it('should hold the score of every published démarche, and nothing of the others', async () => {
    const title = '=HYPERLINK("https://evil.example"), « très "bien" »\u00a0';
    const hostile = await createDemarche(app, { title });
    const wide = await createDemarche(app, { title: '＝1+1 en pleine chasse' });
    const hidden = await createDemarche(app, { isPublished: false });
    await review(hostile.numero, 120);
    const { numero, slug } = (await get(`/api/statistiques/${hostile.numero}`)).body.data;
    await searchSettled(app);
    const { byNumero, answer } = await read();
    expect(byNumero.get(numero)).toMatchObject({
      titre: expect.stringMatching(/^'=HYPERLINK/),
      etat: 'publie',
      score: '7.5',
      avis: '120',
      version_formule: '1',
      page: expect.stringContaining(`/referentiel/${slug}`),
    });
    expect(byNumero.get(wide.numero)?.titre).toMatch(/^'＝1/);
    expect(byNumero.has(hidden.numero)).toBe(false);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(/monavis-statistiques-.*\.csv/),
      'access-control-allow-origin': '*',
    });
    await get('/api/statistiques.csv').set('If-None-Match', answer.headers.etag).expect(304);
  });
});

describe('the addresses around', () => {
  it.each([
    ['/api/referentiel/?q=a', '/api/referentiel?q=a'],
    ['/api/statistiques.csv/', '/api/statistiques.csv'],
    ['/api/statistiques/12//', '/api/statistiques/12'],
    ['/api/avis/12/?q=a', '/api/avis/12?q=a'],
    ['/api/openapi.json/', '/api/openapi.json'],
  ])('should lead from %s to the address without its last slash', async (path, location) => {
    const { headers } = await get(path).expect(308);
    expect(headers.location).toBe(location);
  });

  it('should explain the API on a page, to which /api leads', async () => {
    for (const path of ['/api', '/api/', '/donnees-ouvertes/']) {
      expect((await get(path).expect(302)).headers.location).toBe('/donnees-ouvertes');
    }
    const { text } = await get('/donnees-ouvertes').expect(200);
    expect(text).toContain('/api/openapi.json');
    expect(text).not.toContain('<script');
    await app.http.post('/donnees-ouvertes').expect(405);
  });

  it('should leave the rest of /api to Strapi', async () => {
    await get('/api/demarches').expect(404);
    await get('/apidoc').set('Accept', 'text/html').expect(404);
  });
});
