import { startApp, type TestApp } from '../helpers/app';
import { linkIn, startMailServer, type MailServer } from '../helpers/mail-server';
import {
  confirm,
  logIn,
  postForm,
  register,
  registerAndConfirm,
  REGISTRATION,
  resetCaps,
  takeConfirmationToken,
} from '../helpers/registration';

const NEW_PASSWORD = 'trois petits chats gris';

describe('the links sent by mail', () => {
  let app: TestApp;
  let mailServer: MailServer;
  let counter = 0;

  beforeAll(async () => {
    mailServer = await startMailServer();
    app = await startApp({ SMTP_URL: mailServer.url });
  });
  afterAll(async () => {
    await app.stop();
    await mailServer.stop();
  });
  beforeEach(() => resetCaps(app));

  const newAddress = (domain = 'exemple.gouv.fr') => `personne${(counter += 1)}@${domain}`;
  const query = async (sql: string, bindings: string[] = []) =>
    (await app.strapi.db.connection.raw(sql, bindings)).rows;
  const accountsOf = (email: string) =>
    query('select id from admin_users where email = ?', [email]);
  const takeResetToken = async (email: string) =>
    linkIn(await mailServer.take(email, /^Changez/)).searchParams.get('jeton') ?? '';

  it('should hold a token of 128 random bits, kept as a hash', async () => {
    const email = newAddress();
    await register(app, { email }).expect(303);
    const token = await takeConfirmationToken(mailServer, email);
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    const [row] = await query(
      `select t.hash, t.expires_at - t.created_at as lifetime from monavis.account_tokens t
       join up_users u on u.id = t.registration_id where u.email = ?`,
      [email]
    );
    expect(row.hash).toHaveLength(32);
    expect(row.hash.toString('base64url')).not.toContain(token);
    expect(row.lifetime).toMatchObject({ days: 1 });
  });

  it('should serve once', async () => {
    const email = newAddress();
    await register(app, { email }).expect(303);
    const token = await takeConfirmationToken(mailServer, email);
    await confirm(app, token).expect(303);
    const again = await confirm(app, token).expect(410);
    expect(again.text).toContain('Ce lien a déjà servi');
    const shown = await app.http.get(`/confirmation?jeton=${token}`).expect(410);
    expect(shown.text).toContain('action="/inscription/nouveau-lien"');
  });

  it('should open one account when the button is pressed many times at once', async () => {
    const email = newAddress();
    await register(app, { email }).expect(303);
    const token = await takeConfirmationToken(mailServer, email);
    const answers = await Promise.all(Array.from({ length: 10 }, () => confirm(app, token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(9).fill(410)]);
    expect(await accountsOf(email)).toHaveLength(1);
    await mailServer.take(email, /est actif/);
    expect(mailServer.received.filter(({ recipients }) => recipients[0] === email)).toEqual([]);
  });

  it('should expire after 24 hours', async () => {
    const email = newAddress();
    await register(app, { email }).expect(303);
    const token = await takeConfirmationToken(mailServer, email);
    await query(
      `update monavis.account_tokens set expires_at = now() - interval '1 second'
       where registration_id = (select id from up_users where email = ?) returning id`,
      [email]
    );
    const shown = await confirm(app, token).expect(410);
    expect(shown.text).toContain('Ce lien a expiré');
    expect(await accountsOf(email)).toEqual([]);

    await postForm(app, '/inscription/nouveau-lien', { email }).expect(303);
    await confirm(app, await takeConfirmationToken(mailServer, email)).expect(303);
    expect(await accountsOf(email)).toHaveLength(1);
  });

  it('should end when a newer one is sent', async () => {
    const email = newAddress();
    await register(app, { email }).expect(303);
    const first = await takeConfirmationToken(mailServer, email);
    await postForm(app, '/inscription/nouveau-lien', { email }).expect(303);
    const second = await takeConfirmationToken(mailServer, email);
    const old = await confirm(app, first).expect(410);
    expect(old.text).toContain('Ce lien a été remplacé');
    await confirm(app, second).expect(303);
  });

  it.each(['', 'x', 'A'.repeat(22), '../../etc/passwd', "' or 1=1 --", '\0', 'é'.repeat(22)])(
    'should be refused when it is the invention %j',
    async (token) => {
      const shown = await app.http
        .get(`/confirmation?jeton=${encodeURIComponent(token)}`)
        .expect(404);
      expect(shown.text).toContain('n’est pas valable');
      await confirm(app, token).expect(404);
      await postForm(app, '/mot-de-passe', { jeton: token, password: NEW_PASSWORD }).expect(404);
    }
  );

  it('should open nothing of the other kind', async () => {
    const email = newAddress();
    await register(app, { email }).expect(303);
    const token = await takeConfirmationToken(mailServer, email);
    await postForm(app, '/mot-de-passe', { jeton: token, password: NEW_PASSWORD }).expect(404);
    await confirm(app, token).expect(303);
  });

  describe('for a forgotten password', () => {
    it('should let the agent choose another, in French, and end the sessions', async () => {
      const email = newAddress();
      await registerAndConfirm(app, mailServer, { email });
      const login = await logIn(app, email, REGISTRATION.password).expect(200);
      const session = { Authorization: `Bearer ${login.body.data.token}` };
      await app.http.get('/admin/users/me').set(session).expect(200);

      await postForm(app, '/mot-de-passe-oublie', { email: email.toUpperCase() }).expect(303);
      const token = await takeResetToken(email);
      const shown = await app.http.get(`/mot-de-passe?jeton=${token}`).expect(200);
      expect(shown.text).toContain('Nouveau mot de passe');
      const weak = await postForm(app, '/mot-de-passe', { jeton: token, password: 'court' }).expect(
        422
      );
      expect(weak.text).toContain('au moins 12 caractères');
      const done = await postForm(app, '/mot-de-passe', { jeton: token, password: NEW_PASSWORD });
      expect(done.headers.location).toBe('/mot-de-passe/change');

      await app.http.get('/admin/users/me').set(session).expect(401);
      await logIn(app, email, REGISTRATION.password).expect(400);
      await logIn(app, email, NEW_PASSWORD).expect(200);
      const told = await mailServer.take(email, /mot de passe a été changé/);
      expect(told.text).not.toContain('jeton');
      const again = { jeton: token, password: 'encore un autre mot' };
      await postForm(app, '/mot-de-passe', again).expect(410);
    });

    it('should be the same from the login page of the panel, without a token in the database', async () => {
      const email = newAddress();
      await registerAndConfirm(app, mailServer, { email });
      await app.http.post('/admin/forgot-password').send({ email }).expect(204);
      const token = await takeResetToken(email);
      const [row] = await query('select reset_password_token from admin_users where email = ?', [
        email,
      ]);
      expect(row.reset_password_token).toBeNull();
      await postForm(app, '/mot-de-passe', { jeton: token, password: NEW_PASSWORD }).expect(303);
      await logIn(app, email, NEW_PASSWORD).expect(200);
    });

    it('should open nothing once the account is blocked', async () => {
      const email = newAddress();
      await registerAndConfirm(app, mailServer, { email });
      await postForm(app, '/mot-de-passe-oublie', { email }).expect(303);
      const token = await takeResetToken(email);
      await query('update admin_users set is_active = false where email = ? returning id', [email]);
      await postForm(app, '/mot-de-passe', { jeton: token, password: NEW_PASSWORD }).expect(410);
    });
  });
});
