import { Client } from 'pg';
import { startAccountsApp } from '../helpers/accounts-app';
import type { TestApp } from '../helpers/app';
import type { TestUser } from '../helpers/fixtures';
import type { MailServer } from '../helpers/mail-server';
import {
  confirm,
  findAccount,
  findRegistration,
  logIn,
  postForm,
  register,
  REGISTRATION,
  resetCaps,
  takeConfirmationToken,
} from '../helpers/registration';
import { settleQueue, untilWaiting } from '../helpers/until';

const STRANGERS_PASSWORD = 'trois petits chats gris';

/** Anybody can send the form with the address of somebody else: only who reads the mails may gain by it. */
describe('an address that a stranger registers too', () => {
  let app: TestApp;
  let mailServer: MailServer;
  let administrateur: TestUser;
  let stop: () => Promise<void>;
  let counter = 0;

  beforeAll(async () => {
    ({ app, mailServer, administrateur, stop } = await startAccountsApp());
  });
  afterAll(() => stop());
  beforeEach(() => resetCaps(app));

  const newAddress = (domain = 'exemple.gouv.fr') => `visee${(counter += 1)}@${domain}`;
  const registerAsStranger = (email: string) =>
    register(app, { email, password: STRANGERS_PASSWORD }).expect(303);
  const confirmWith = (token: string, password: string, situation = '') =>
    postForm(app, '/confirmation', { jeton: token, password, situation });
  const takeToken = (email: string) => takeConfirmationToken(mailServer, email);

  const expectHers = async (email: string): Promise<void> => {
    await logIn(app, email, STRANGERS_PASSWORD).expect(400);
    await logIn(app, email, REGISTRATION.password).expect(200);
  };

  it('should not open with the password of who registers last', async () => {
    const email = newAddress();
    await register(app, { email }).expect(303);
    const first = await takeToken(email);
    await registerAsStranger(email);
    const last = await takeToken(email);
    expect((await confirm(app, first).expect(410)).text).toContain('remplacé');

    const shown = await app.http.get(`/confirmation?jeton=${last}`).expect(200);
    expect(shown.text).toContain('name="password"');
    expect((await confirm(app, last).expect(422)).text).toContain('Saisissez le mot de passe');
    const refused = await confirmWith(last, REGISTRATION.password).expect(422);
    expect(refused.text).toContain('recommencez l’inscription');
    expect(refused.text).not.toContain(REGISTRATION.password);
    expect(await findAccount(app, email)).toBeNull();

    await register(app, { email }).expect(303);
    await confirmWith(await takeToken(email), REGISTRATION.password).expect(303);
    await expectHers(email);
  });

  it('should open with the password of who registers last once that person types it', async () => {
    const email = newAddress();
    await registerAsStranger(email);
    await takeToken(email);
    await register(app, { email }).expect(303);
    await confirmWith(await takeToken(email), REGISTRATION.password).expect(303);
    await expectHers(email);
  });

  it('should stop opening by the first link before the mail of the second form leaves', async () => {
    const email = newAddress();
    await register(app, { email }).expect(303);
    const first = await takeToken(email);
    // What the job of the stranger's form does, without the next job, which sends the link.
    const { position, situation, firstname, lastname, administration } = REGISTRATION;
    await app.strapi
      .plugin('monavis')
      .service('registrations')
      .save(email, {
        firstname,
        lastname,
        administration,
        position,
        situation,
        passwordHash: await app.strapi.service('admin::auth').hashPassword(STRANGERS_PASSWORD),
      });
    await confirm(app, first).expect(410);
    expect(await findAccount(app, email)).toBeNull();
  });

  it('should ask for the password when a form was held back by the cap of the address', async () => {
    const email = newAddress();
    await registerAsStranger(email);
    await takeToken(email);
    for (let sent = 0; sent < 2; sent += 1) {
      await postForm(app, '/inscription/nouveau-lien', { email }).expect(303);
      await takeToken(email);
    }
    await resetCaps(app);
    await postForm(app, '/inscription/nouveau-lien', { email }).expect(303);
    const token = await takeToken(email);
    await app.strapi.db.connection.raw(
      `update monavis.mail_caps set hits = array_fill(clock_timestamp(), array[3]) where scope = 'address'`
    );
    await register(app, { email }).expect(303);
    await settleQueue(app);
    expect((await confirm(app, token).expect(422)).text).toContain('name="password"');
    await confirmWith(token, REGISTRATION.password).expect(422);
    expect(await findAccount(app, email)).toBeNull();
  });

  it('should leave five tries to guess the password', async () => {
    const email = newAddress();
    await register(app, { email }).expect(303);
    await takeToken(email);
    await register(app, { email }).expect(303);
    const token = await takeToken(email);
    for (let tries = 1; tries < 5; tries += 1) await confirmWith(token, 'x').expect(422);
    const last = await confirmWith(token, 'x').expect(410);
    expect(last.text).toContain('Trop d’essais');
    await confirmWith(token, REGISTRATION.password).expect(410);
    await postForm(app, '/inscription/nouveau-lien', { email }).expect(303);
    await confirmWith(await takeToken(email), REGISTRATION.password).expect(303);
  });

  it('should say at once all that misses, when a person decides too', async () => {
    const email = newAddress('association.example');
    await registerAsStranger(email);
    await takeToken(email);
    await register(app, { email }).expect(303);
    const token = await takeToken(email);
    const { text } = await confirm(app, token).expect(422);
    expect(text).toContain('id="situation-problem"');
    expect(text).toContain('id="password-problem"');
    await confirmWith(token, REGISTRATION.password, 'Une situation').expect(303);
    expect(await findRegistration(app, email)).toMatchObject({ registrationState: 'pending' });
  });

  describe('at the very moment when', () => {
    /** Keeps both sides waiting for the row of this address: the first to come will be served first. */
    const holdRow = async (email: string) => {
      const client = new Client({ connectionString: app.databaseUrl });
      await client.connect();
      await client.query('begin');
      await client.query('select id from up_users where email = $1 for update', [email]);
      return async () => {
        await client.query('commit');
        await client.end();
      };
    };

    it('its owner confirms, should keep the password of its account', async () => {
      const email = newAddress();
      await register(app, { email }).expect(303);
      const token = await takeToken(email);
      const release = await holdRow(email);
      const confirmed = confirm(app, token).then((answer) => answer);
      await untilWaiting(app, 1);
      await registerAsStranger(email);
      await untilWaiting(app, 2);
      await release();
      expect((await confirmed).headers.location).toBe('/inscription/compte-actif');
      await mailServer.take(email, /déjà un compte/);
      await expectHers(email);
    });

    it('its owner makes a request, should keep that request as it is', async () => {
      const email = newAddress('association.example');
      await register(app, { email }).expect(303);
      const token = await takeToken(email);
      const release = await holdRow(email);
      const confirmed = confirm(app, token, 'Une situation').then((answer) => answer);
      await untilWaiting(app, 1);
      await registerAsStranger(email);
      await untilWaiting(app, 2);
      await release();
      expect((await confirmed).headers.location).toBe('/inscription/compte-en-attente');
      await mailServer.take(email, /en cours d’examen/);
      const { id } = await findRegistration(app, email);
      await app.http
        .post('/monavis/account-requests/acceptance')
        .set('Authorization', administrateur.authorization)
        .send({ ids: [id] })
        .expect(200);
      await expectHers(email);
    });
  });
});
