import { readFileSync } from 'node:fs';
import { startApp, type TestApp } from '../helpers/app';

describe('the images of the button', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it.each([
    ['bouton-bleu.svg', 'image/svg+xml'],
    ['bouton-blanc.svg', 'image/svg+xml'],
    ['bouton-bleu.png', 'image/png'],
    ['bouton-blanc.png', 'image/png'],
  ])('should be open to every site and kept for ever: %s', async (name, type) => {
    for (const encoding of ['identity', 'gzip']) {
      const { headers, body } = await app.http
        .get(`/static/${name}`)
        .set('Accept-Encoding', encoding)
        .set('Origin', 'https://demarche.example.gouv.fr')
        .buffer()
        .parse((response, done) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => done(null, Buffer.concat(chunks)));
        })
        .expect(200);
      expect(headers).toMatchObject({
        'content-type': expect.stringContaining(type),
        'cache-control': 'public, max-age=31536000, immutable',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
      });
      expect(headers).not.toHaveProperty('set-cookie');
      expect(Buffer.compare(body, readFileSync(`public/static/${name}`))).toBe(0);
    }
  });

  it('should only be read', async () => {
    await app.http.post('/static/bouton-bleu.svg').expect(405);
    await app.http.head('/static/bouton-bleu.svg').expect(200);
  });
});
