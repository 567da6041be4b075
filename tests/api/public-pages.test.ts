import { startApp, type TestApp } from '../helpers/app';
import { heading } from '../helpers/citizen';
import { createDemarche, createUser } from '../helpers/fixtures';
import { insertReviews } from '../helpers/reviews';
import { eventually, searchSettled } from '../helpers/search';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const SITE = 'https://monavis.example.gouv.fr';
const browse = (path: string) => app.http.get(path).set('Accept', 'text/html');

const canonicalOf = ({ text }: { text: string }): string | undefined =>
  /<link rel="canonical" href="([^"]+)"/.exec(text)?.[1];

describe('/referentiel', () => {
  it('should search without a script, and mark what it finds as text', async () => {
    await createDemarche(app, { title: 'Permis <script>alert(1)</script> & pêche' });
    await searchSettled(app);
    const page = await browse('/referentiel?q=permis').expect(200);
    expect(page.text).toContain(
      '<a href="/referentiel/permis-script-alert-1-script-peche"><mark>Permis</mark> &lt;script&gt;'
    );
    expect(page.text).toContain('1 démarche pour «\u00a0permis\u00a0»');
    expect(page.text).toContain('<meta name="robots" content="noindex"/>');
    expect(canonicalOf(page)).toBe(`${SITE}/referentiel`);
  });

  it('should allow one script of ours, kept for ever, of 10 KB at most', async () => {
    const page = await browse('/referentiel').expect(200);
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; script-src 'self'; connect-src 'self'"
    );
    const [address, ...others] = [...page.text.matchAll(/<script src="([^"]+)"/g)];
    expect(others).toEqual([]);
    const script = await app.http.get(address[1]).expect(200);
    expect(script.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
    expect(Buffer.byteLength(script.text)).toBeLessThanOrEqual(10 * 1024);
    expect(page.text.replace(/<script src="[^"]+" defer=""><\/script>/, '')).not.toMatch(
      /<script|\son[a-z]+=/
    );
  });

  it('should bear any address', async () => {
    for (const query of ['q=%00&page=0', 'inconnu=1', 'q=a&q=b', `q=${'x'.repeat(300)}`]) {
      await browse(`/referentiel?${query}`).expect(200);
    }
    await app.http.post('/referentiel').expect(405);
  });

  it('should lead from a page beyond the end to the last one', async () => {
    const moved = await browse('/referentiel?q=permis&page=9999').expect(302);
    expect(moved.headers.location).toBe('/referentiel?q=permis');
  });

  it('should have one address, without a slash at its end', async () => {
    for (const path of ['/referentiel', '/referentiel/quoi-que-ce-soit']) {
      const moved = await browse(`${path}/?q=permis`).expect(301);
      expect(moved.headers.location).toBe(`${path}?q=permis`);
    }
  });

  it('should offer the hundred most frequent values of a filter, here and to programs', async () => {
    for (let rank = 0; rank < 102; rank += 1) {
      const data: object = { title: `Facette ${rank}`, theme: `Thème ${rank}` };
      await app.strapi.documents('api::demarche.demarche').create({ data, status: 'published' });
    }
    await searchSettled(app);
    const { body } = await app.http.get('/api/referentiel?q=facette').expect(200);
    expect(body.meta.total).toBe(102);
    expect(body.meta.facets.themes).toHaveLength(100);
    const last = await browse('/referentiel?q=facette&page=7').expect(302);
    expect(last.headers.location).toBe('/referentiel?q=facette&page=6');
  });
});

describe('/referentiel/{slug}', () => {
  it('should tell what anybody may know of a démarche', async () => {
    const administration = await app.strapi
      .documents('api::administration.administration')
      .create({ data: { name: 'Ministère des essais' } });
    const data: object = {
      title: 'Carte de collection',
      description: 'Pour <collectionner>.',
      cerfa: '99001*01',
      url: 'https://demarche.example/faire',
      administration: administration.id,
      origin: 'import',
      sourceDate: '2020-03-01',
    };
    await app.strapi.documents('api::demarche.demarche').create({ data, status: 'published' });
    const page = await browse('/referentiel/carte-de-collection').expect(200);
    expect(heading(page)).toBe('Carte de collection');
    expect(canonicalOf(page)).toBe(`${SITE}/referentiel/carte-de-collection`);
    expect(page.text).not.toContain('noindex');
    for (const part of [
      'Pour &lt;collectionner&gt;.',
      'Ministère des essais',
      '99001*01',
      'href="https://demarche.example/faire"',
      'fiche du 1 mars 2020',
      'En attente',
    ]) {
      expect(page.text).toContain(part);
    }
  });

  it('should show the score of the year from a hundred reviews on', async () => {
    const { numero } = await createDemarche(app, { title: 'Carte notée' });
    await insertReviews(
      app,
      numero,
      Array.from({ length: 99 }, () => ({ satisfaction: 'good' }))
    );
    expect((await browse('/referentiel/carte-notee').expect(200)).text).toContain('En cours');
    await insertReviews(app, numero, [{ satisfaction: 'bad' }]);
    const page = await browse('/referentiel/carte-notee').expect(200);
    expect(page.text).toContain('9,9\u00a0/\u00a010');
    expect(page.text).toContain('100 avis');
  });

  it('should have one address each when titles repeat, and lead to it', async () => {
    const first = await createDemarche(app, { title: 'Titre répété' });
    const second = await createDemarche(app, { title: 'Titre répété' });
    const plain = await browse('/referentiel/titre-repete').expect(200);
    expect(plain.text).toContain(`<dd>${first.numero}</dd>`);
    const other = await browse(`/referentiel/titre-repete--${second.numero}`).expect(200);
    expect(other.text).toContain(`<dd>${second.numero}</dd>`);
    const moved = await browse(`/referentiel/titre-repete--${first.numero}`).expect(301);
    expect(moved.headers.location).toBe('/referentiel/titre-repete');
    await searchSettled(app);
    const { body } = await app.http.get('/api/referentiel?q=titre+repete').expect(200);
    expect(body.data.map(({ slug }: { slug: string }) => slug).sort()).toEqual([
      'titre-repete',
      `titre-repete--${second.numero}`,
    ]);
  });

  it('should tell a repeated title from a title that ends in a number', async () => {
    const first = await createDemarche(app, { title: 'Relevé' });
    const second = await createDemarche(app, { title: 'Relevé' });
    const third = await createDemarche(app, { title: `Relevé ${second.numero}` });
    const pages = ['releve', `releve--${second.numero}`, `releve-${second.numero}`];
    for (const [index, { numero }] of [first, second, third].entries()) {
      const page = await browse(`/referentiel/${pages[index]}`).expect(200);
      expect(page.text).toContain(`<dd>${numero}</dd>`);
    }
  });

  it('should keep leading from its former addresses to its own', async () => {
    const documents = app.strapi.documents('api::demarche.demarche');
    const { documentId, numero } = await createDemarche(app, { title: 'Carte ancienne' });
    const rename = async (title: string) => {
      const data: object = { title };
      await documents.update({ documentId, data });
      await documents.publish({ documentId });
    };
    await rename('Carte récente');
    await rename('Carte nouvelle');
    // Written by SQL, as an import does.
    await app.strapi.db
      .connection('demarches')
      .where({ numero })
      .update({ title: 'Carte finale', slug: 'carte-finale' });
    for (const slug of ['carte-ancienne', 'carte-recente', 'carte-nouvelle']) {
      for (const address of [slug, `${slug}--${numero}`]) {
        const moved = await browse(`/referentiel/${address}`).expect(301);
        expect(moved.headers.location).toBe('/referentiel/carte-finale');
      }
    }
    const heir = await createDemarche(app, { title: 'Carte ancienne' });
    const page = await browse('/referentiel/carte-ancienne').expect(200);
    expect(page.text).toContain(`<dd>${heir.numero}</dd>`);
  });

  it('should never lead to another démarche because of a number', async () => {
    const { numero } = await createDemarche(app, { title: 'Carte sans rapport' });
    await createDemarche(app, {
      title: `Déclaration ${numero}`,
      archivedAt: new Date().toISOString(),
    });
    for (const slug of [`declaration-${numero}`, `rien-${numero}`, `rien--${numero}`]) {
      await browse(`/referentiel/${slug}`).expect(404);
    }
  });

  it('should not exist for what is not published, is archived, or is nothing', async () => {
    await createDemarche(app, { title: 'Brouillon caché', isPublished: false });
    await createDemarche(app, { title: 'Vieille carte', archivedAt: new Date().toISOString() });
    const nothing = ['rien', 'rien--999999999', 'x/y', '%FF', 'Rien', '%00'];
    for (const slug of ['brouillon-cache', 'vieille-carte', ...nothing]) {
      const page = await browse(`/referentiel/${slug}`).expect(404);
      expect(heading(page)).toBe('Page introuvable');
    }
  });

  it('should lead to what it was merged into, and not be found any more', async () => {
    const { id: userId } = await createUser(app, 'monavis-editeur');
    const old = await createDemarche(app, { title: 'Carte fusionnée' });
    const next = await createDemarche(app, { title: 'Carte intermédiaire' });
    const last = await createDemarche(app, { title: 'Carte qui reste' });
    const { merge } = app.strapi.plugin('monavis').service('merges');
    await merge(old.numero, { into: next.numero }, userId);
    await merge(next.numero, { into: last.numero }, userId);
    for (const slug of ['carte-fusionnee', 'carte-intermediaire']) {
      const moved = await browse(`/referentiel/${slug}`).expect(301);
      expect(moved.headers.location).toBe('/referentiel/carte-qui-reste');
    }
    await searchSettled(app);
    const { body } = await app.http.get('/api/referentiel?q=carte+fusionnee').expect(200);
    const found = body.data.map(({ numero }: { numero: number }) => numero);
    expect(found).not.toContain(old.numero);
  });

  it('should be in the sitemap, which robots are told of', async () => {
    await createDemarche(app, { title: 'Carte du plan' });
    const { text, headers } = await app.http.get('/sitemap.xml').buffer(true).expect(200);
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(text).toContain(`<url><loc>${SITE}/referentiel/carte-du-plan</loc><lastmod>`);
    expect(text).not.toContain('brouillon-cache');
    expect(text).not.toContain('vieille-carte');
    // What was kept is dropped when the référentiel changes.
    await createDemarche(app, { title: 'Carte ajoutée au plan' });
    await eventually(async () => {
      const again = await app.http.get('/sitemap.xml').buffer(true).expect(200);
      expect(again.text).toContain(`${SITE}/referentiel/carte-ajoutee-au-plan<`);
    });
    const robots = await app.http.get('/robots.txt').expect(200);
    expect(robots.text).toContain(`Sitemap: ${SITE}/sitemap.xml`);
    expect(robots.text).toContain('Disallow: /admin');
  });
});
