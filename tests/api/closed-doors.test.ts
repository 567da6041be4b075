import { startApp, type TestApp } from '../helpers/app';
import { createDemarche, createUser } from '../helpers/fixtures';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe('what Strapi would leave open', () => {
  it.each([
    ['/api/auth/local/register', { username: 'essai', email: 'essai@exemple.fr', password: 'x' }],
    ['/api/auth/local', { identifier: 'essai@exemple.fr', password: 'x' }],
    ['/api/auth/forgot-password', { email: 'essai@exemple.fr' }],
  ])('should have no public route %s', async (path, body) => {
    const answer = await app.http.post(path).send(body);
    expect([404, 405]).toContain(answer.status);
  });
});

describe('bad input of an agent', () => {
  it.each(['/monavis/catalogue?administration=%00', '/monavis/catalogue?theme=%00&q=%00'])(
    'should answer %s as if the character were not there',
    async (path) => {
      const agent = await createUser(app);
      await app.http.get(path).set('Authorization', agent.authorization).expect(200);
    }
  );

  it('should refuse a day that no calendar has', async () => {
    const administrateur = await createUser(app, 'monavis-administrateur');
    const { numero } = await createDemarche(app);
    await app.http
      .get(`/monavis/demarches/${numero}/reviews?from=0000-01-01`)
      .set('Authorization', administrateur.authorization)
      .expect(400);
  });

  it('should keep no control character in the name of a button', async () => {
    const administrateur = await createUser(app, 'monavis-administrateur');
    const { numero } = await createDemarche(app);
    const answer = await app.http
      .post(`/monavis/demarches/${numero}/buttons`)
      .set('Authorization', administrateur.authorization)
      .send({ name: 'Page\u0000 de fin', style: 'bleu' });
    expect(answer.status).toBeLessThan(300);
    expect(answer.body.data.name).toBe('Page de fin');
  });
});

describe('the facts of a démarche', () => {
  it.each([{ title: '  ' }, { audiences: 'particuliers' }, { annualVolume: -1 }])(
    'should not become %j, even in a draft',
    async (data) => {
      const editeur = await createUser(app, 'monavis-editeur');
      const { documentId } = await createDemarche(app);
      const answer = await app.http
        .put(`/content-manager/collection-types/api::demarche.demarche/${documentId}`)
        .set('Authorization', editeur.authorization)
        .send(data);
      expect(answer.status).toBe(400);
    }
  );

  it('should not go back to what was published at the hand of a porteur', async () => {
    const porteur = await createUser(app);
    const { numero, documentId } = await createDemarche(app);
    await app.http
      .post(`/monavis/demarches/${numero}/ownership`)
      .set('Authorization', porteur.authorization)
      .expect((answer) => expect(answer.status).toBeLessThan(300));
    const answer = await app.http
      .post(
        `/content-manager/collection-types/api::demarche.demarche/${documentId}/actions/discard`
      )
      .set('Authorization', porteur.authorization)
      .send({});
    expect(answer.status).toBe(403);
  });
});
