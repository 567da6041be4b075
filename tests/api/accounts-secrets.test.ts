import { startApp, type TestApp } from '../helpers/app';
import { createUser } from '../helpers/fixtures';
import { linkIn, startMailServer, type MailServer } from '../helpers/mail-server';
import { confirm, logIn, postForm, register, REGISTRATION } from '../helpers/registration';
import { recordLog, searchTables } from '../helpers/secrets';

const NEW_PASSWORD = 'trois petits chats gris';

describe('after the whole journey', () => {
  let app: TestApp;
  let mailServer: MailServer;
  let log: ReturnType<typeof recordLog>;
  const secrets: string[] = [REGISTRATION.password, NEW_PASSWORD];

  beforeAll(async () => {
    mailServer = await startMailServer();
    app = await startApp({ SMTP_URL: mailServer.url, LOG_LEVEL: 'debug' });
    log = recordLog(app);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await app.stop();
    await mailServer.stop();
  });

  const takeToken = async (email: string, subject: RegExp): Promise<string> => {
    const token = linkIn(await mailServer.take(email, subject)).searchParams.get('jeton') ?? '';
    expect(token).toHaveLength(22);
    secrets.push(token);
    return token;
  };

  it('should have gone everywhere that a token or a password goes', async () => {
    const administrateur = await createUser(app, 'monavis-administrateur');
    const { email } = REGISTRATION;
    await register(app).expect(303);
    const first = await takeToken(email, /^Confirmez/);
    await app.http.get(`/confirmation?jeton=${first}`).expect(200);
    await postForm(app, '/inscription/nouveau-lien', { email }).expect(303);
    await confirm(app, await takeToken(email, /^Confirmez/)).expect(303);
    await mailServer.take(email, /est actif/);
    await logIn(app, email, REGISTRATION.password).expect(200);
    await postForm(app, '/mot-de-passe-oublie', { email }).expect(303);
    const token = await takeToken(email, /^Changez/);
    await app.http.get(`/mot-de-passe?jeton=${token}`).expect(200);
    const change = { jeton: token, password: NEW_PASSWORD };
    await postForm(app, '/mot-de-passe', change).expect(303);
    await logIn(app, email, NEW_PASSWORD).expect(200);

    const other = 'dominique@association.example';
    await register(app, { email: other, situation: 'Une situation' }).expect(303);
    // A mail that cannot leave stays in the queue, with the error of its last attempt.
    await confirm(app, await takeToken(other, /^Confirmez/), 'Une situation').expect(303);
    await mailServer.stop();
    const waiting = 'attente@exemple.gouv.fr';
    await register(app, { email: waiting }).expect(303);
    for (;;) {
      const { rows } = await app.strapi.db.connection.raw(
        'select 1 from graphile_worker.jobs where last_error is not null'
      );
      if (rows.length > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await app.http
      .get('/monavis/account-requests')
      .set('Authorization', administrateur.authorization)
      .expect(200);
    await mailServer.restart();
    await takeToken(waiting, /^Confirmez/);
  });

  it('should find none of them in any table of the database', async () => {
    const { names, rowCount, found } = await searchTables(app, secrets);
    expect(names).toEqual(
      expect.arrayContaining([
        'public.up_users',
        'public.admin_users',
        'monavis.account_tokens',
        'monavis.audit_entries',
        'graphile_worker._private_jobs',
      ])
    );
    expect(rowCount).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });

  it('should find none of them in the logs', () => {
    // The log was read, even at its most talkative.
    expect(log.text()).toContain('/admin/login');
    expect(log.text()).toContain('[jobs]');
    expect(secrets.filter(log.holds)).toEqual([]);
  });
});
