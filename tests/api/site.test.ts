import { startApp, type TestApp } from '../helpers/app';
import { createCitizen, createForm, heading, hiddenField } from '../helpers/citizen';
import { until } from '../helpers/until';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const HTML = 'text/html,application/xhtml+xml,*/*;q=0.8';
const browse = (address: string) => app.http.get(address).set('Accept', HTML);

describe('the public pages', () => {
  it('should share headers that let nothing in, and set no cookie', async () => {
    const { address } = await createForm(app);
    for (const path of ['/', address, '/Demarches/1', '/nulle-part']) {
      const { headers } = await browse(path);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
      );
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'private, no-cache',
      });
      expect(headers).not.toHaveProperty('set-cookie');
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });

  it('should welcome, and lead agents to the administration', async () => {
    const page = await browse('/').expect(200);
    expect(heading(page)).toBe('Votre avis améliore les démarches administratives');
    expect(page.text).toContain('<a href="/connexion">Accès administration</a>');
    await app.http.post('/').expect(405);
  });

  it('should say in French that a page does not exist', async () => {
    for (const path of ['/nulle-part', '/demarche/12', '/static/rien.html']) {
      expect(heading(await browse(path).expect(404))).toBe('Page introuvable');
    }
  });

  it('should say the same of an address that cannot be read, and nothing to the log', async () => {
    const error = jest.spyOn(app.strapi.log, 'error');
    const undecodable = ['/%', '/%FF', '/%00', '/static/%', '/uploads/%', '/api/%'];
    const outside = [
      '/..%2fetc',
      '/static/..%2f..%2fx',
      '/uploads/..%5cx',
      '//etc/passwd',
      '/%2Fetc',
      '/C:/x',
    ];
    for (const path of [...undecodable, ...outside]) {
      expect(heading(await browse(path).expect(404))).toBe('Page introuvable');
    }
    expect(error).not.toHaveBeenCalled();
    error.mockRestore();
  });

  it('should leave to Strapi what is its own', async () => {
    await browse('/_health').expect(204);
    for (const path of ['/api/nothing', '/monavis/nothing', '/uploads/nothing.png']) {
      const { text } = await browse(path).expect(404);
      expect(text).not.toContain('MonAvis');
    }
    const { body } = await app.http.get('/nulle-part').expect(404);
    expect(body.error).toMatchObject({ status: 404 });
  });

  it('should show a page, not a stack, when something unexpected fails', async () => {
    const { address } = await createForm(app);
    const voting = app.strapi.plugin('monavis').service('voting');
    const error = jest.spyOn(app.strapi.log, 'error').mockImplementation();
    const citizen = createCitizen(app, address);
    const token = hiddenField(await citizen.open(), 'token');
    const findForm = jest.spyOn(voting, 'findForm').mockImplementation(() => {
      throw new TypeError('broken');
    });
    const page = await citizen.send({ step: 'satisfaction', token, satisfaction: 'good' });
    findForm.mockRestore();
    expect(error).toHaveBeenCalledTimes(1);
    error.mockRestore();
    expect(page.status).toBe(500);
    expect(heading(page)).toBe('Une erreur est survenue');
    expect(page.text).not.toMatch(/TypeError|at .*\.js/);
  });

  it('should be compressed, with the same content', async () => {
    const { address } = await createForm(app);
    const withoutToken = (text: string) => text.replace(/name="token" value="[^"]+"/, '');
    for (const path of [address, '/']) {
      const plain = await app.http.get(path).set('Accept-Encoding', 'identity').expect(200);
      const gzip = await app.http.get(path).set('Accept-Encoding', 'gzip').expect(200);
      expect(gzip.headers['content-encoding']).toBe('gzip');
      // Made ahead, once the page was first shown; what a browser says that it reads.
      let brotli = gzip;
      await until('the page comes in brotli', async () => {
        brotli = await app.http.get(path).set('Accept-Encoding', 'gzip, deflate, br, zstd');
        return brotli.headers['content-encoding'] === 'br';
      });
      for (const { text } of [gzip, brotli]) {
        expect(withoutToken(text)).toBe(withoutToken(plain.text));
      }
      expect(Number(brotli.headers['content-length'])).toBeLessThan(
        Number(gzip.headers['content-length'])
      );
    }
  });

  it('should not be sent again to a browser that has them', async () => {
    const stylesheet = /href="(\/static\/monavis-[^"]+)"/.exec((await browse('/')).text)?.[1] ?? '';
    for (const path of ['/', '/connexion', stylesheet, '/static/bouton-bleu.svg']) {
      const { headers } = await app.http.get(path).expect(200);
      const again = await app.http.get(path).set('If-None-Match', headers.etag).expect(304);
      expect(again.headers.etag).toBe(headers.etag);
      expect(again.text).toBeFalsy();
      await app.http.get(path).set('If-None-Match', 'W/"another"').expect(200);
    }
    await browse('/nulle-part').set('If-None-Match', '*').expect(404);
  });

  it('should never give a form twice, whatever the browser kept of it', async () => {
    const { address } = await createForm(app);
    const first = await browse(address).expect(200);
    expect(first.headers.etag).toBeUndefined();
    const second = await browse(address).set('If-None-Match', '*').expect(200);
    expect(hiddenField(second, 'token')).not.toBe(hiddenField(first, 'token'));
  });

  it('should lead an address with a slash too many to the page', async () => {
    const { headers } = await browse('/inscription/?lang=en').expect(301);
    expect(headers.location).toBe('/inscription?lang=en');
    await browse('/mot-de-passe-oublie/').expect(301);
    await app.http.post('/inscription/').expect(405);
    await browse('/nulle-part/').expect(404);
  });
});

describe('the stylesheet', () => {
  it('should be kept for ever at an address that changes with it', async () => {
    const href = /href="(\/static\/monavis-[0-9a-f]+\.css)"/.exec((await browse('/')).text)?.[1];
    for (const encoding of ['br', 'gzip', 'identity']) {
      const styles = await app.http
        .get(href ?? '')
        .set('Accept-Encoding', encoding)
        .expect(200);
      expect(styles.headers).toMatchObject({
        'content-type': 'text/css; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      });
      expect(styles.headers['content-encoding']).toBe(
        encoding === 'identity' ? undefined : encoding
      );
    }
  });

  it('should answer an older address without being kept', async () => {
    const styles = await app.http.get('/static/monavis-000000000000.css').expect(200);
    expect(styles.headers['cache-control']).toBe('no-cache');
  });
});
