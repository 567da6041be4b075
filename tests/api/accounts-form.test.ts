import { startApp, type TestApp } from '../helpers/app';
import { postForm, register, REGISTRATION } from '../helpers/registration';

describe('the registration form', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const jobCount = async (): Promise<number> => {
    const { rows } = await app.strapi.db.connection.raw(
      'select count(*) as n from graphile_worker.jobs'
    );
    return Number(rows[0].n);
  };

  it('should offer the administrations that are known, and accept any other', async () => {
    await app.strapi
      .documents('api::administration.administration')
      .create({ data: { name: 'Agence d’essai', kind: 'autre' } });
    const { text } = await app.http.get('/inscription').expect(200);
    expect(text).toContain('list="administrations"');
    expect(text).toContain('<option value="Agence d’essai"></option>');
    await register(app, { administration: 'Une autre' }).expect(303);
  });

  it('should name each fault at its field, and keep what was typed but the password', async () => {
    const { text } = await register(app, {
      firstname: 'Camille <b>',
      lastname: '',
      position: 'Cheffe de « bureau »',
      email: 'a@exemple.gouv.fr.',
      password: 'secret court',
      situation: 'Une situation',
    }).expect(422);
    expect(text).toContain('id="firstname-problem"');
    expect(text).toContain('Saisissez votre nom.');
    expect(text).toMatch(/<p class="field-problem" id="email-problem">[^<]*nom de domaine complet/);
    expect(text).toMatch(/aria-invalid="true" aria-describedby="email-hint email-problem"/);
    expect(text).toContain('value="Camille &lt;b&gt;"');
    expect(text).toContain('value="Cheffe de « bureau »"');
    expect(text).toContain('value="a@exemple.gouv.fr."');
    expect(text).toContain('Une situation</textarea>');
    expect(text).not.toContain('secret court');
  });

  it.each([
    ['onze caract', 'au moins 12 caractères'],
    ['motdepasse2024', 'trop courant'],
    ['é'.repeat(40) + 'abc', 'trop long'],
    ['Camille.Essai1', 'ressemble trop'],
  ])('should refuse the password %j on the server', async (password, words) => {
    const { text } = await register(app, { password }).expect(422);
    expect(text).toContain(words);
    expect(text).not.toContain(password);
  });

  it('should refuse a form that another site sends', async () => {
    const before = await jobCount();
    const send = (headers: Record<string, string>) =>
      app.http
        .post('/inscription')
        .set('Content-Type', 'application/x-www-form-urlencoded')
        .set(headers)
        .send(new URLSearchParams({ ...REGISTRATION }).toString());
    await send({ 'Sec-Fetch-Site': 'cross-site' }).expect(403);
    await send({ 'Sec-Fetch-Site': 'same-site' }).expect(403);
    await send({ Origin: 'https://evil.example' }).expect(403);
    expect(await jobCount()).toBe(before);
    await send({ Origin: 'https://monavis.example.gouv.fr' }).expect(303);
    await send({ Origin: app.url }).expect(303);
  });

  it('should answer other methods and formats with a page', async () => {
    const put = await app.http.put('/inscription').expect(405);
    expect(put.headers.allow).toBe('GET, HEAD, POST');
    await app.http.post('/connexion').expect(405);
    const json = await app.http
      .post('/inscription')
      .send({ ...REGISTRATION })
      .expect(415);
    expect(json.text).toContain('<!doctype html>');
  });

  it.each([
    '/connexion',
    '/inscription',
    '/inscription/e-mail-envoye',
    '/inscription/nouveau-lien',
    '/inscription/compte-actif',
    '/inscription/compte-en-attente',
    '/inscription/compte-existant',
    '/mot-de-passe-oublie',
    '/mot-de-passe-oublie/e-mail-envoye',
    '/mot-de-passe/change',
  ])('should show %s without a cookie or a script', async (path) => {
    const { headers, text } = await app.http.get(path).expect(200);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(text).toContain('<html lang="fr">');
    expect(text).not.toContain('<script');
  });

  it('should ask for an address where it needs one', async () => {
    for (const path of ['/inscription/nouveau-lien', '/mot-de-passe-oublie']) {
      const { text } = await postForm(app, path, { email: 'pas une adresse' }).expect(422);
      expect(text).toContain('ne contient pas d’espace');
      expect(text).toContain('value="pas une adresse"');
    }
  });

  it('should not serve what users-permissions gets wrong', async () => {
    for (const path of [
      'auth/local',
      'auth/local/register',
      'auth/forgot-password',
      'auth/reset-password',
      'auth/send-email-confirmation',
      'auth/change-password',
      'users',
    ]) {
      const answer = await app.http.post(`/api/${path}`).send({
        username: 'camille',
        identifier: REGISTRATION.email,
        email: REGISTRATION.email,
        password: REGISTRATION.password,
      });
      expect([404, 405]).toContain(answer.status);
    }
    for (const path of [
      'auth/email-confirmation?confirmation=x',
      'users/me',
      'users',
      'connect/github',
    ]) {
      expect((await app.http.get(`/api/${path}`)).status).toBe(404);
    }
  });
});
