import { startAccountsApp } from '../helpers/accounts-app';
import type { TestApp } from '../helpers/app';
import { createDemarche, createButton, createUser, type TestUser } from '../helpers/fixtures';
import type { MailServer } from '../helpers/mail-server';
import {
  confirm,
  findAccount,
  findRegistration,
  logIn,
  postForm,
  register,
  registerAndConfirm,
  REGISTRATION,
  REGISTRATIONS,
  resetCaps,
  takeConfirmationToken,
} from '../helpers/registration';

const OTHER_PASSWORD = 'trois petits chats gris';

describe('an address that already has a history', () => {
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

  const newAddress = (domain = 'exemple.gouv.fr') => `agent${(counter += 1)}@${domain}`;
  const asAdministrateur = () => ({ Authorization: administrateur.authorization });
  const accountOf = (email: string) => findAccount(app, email);
  const registrationOf = (email: string) => findRegistration(app, email);
  const openAccount = async (): Promise<string> => {
    const email = newAddress();
    await registerAndConfirm(app, mailServer, { email });
    await mailServer.take(email, /est actif/);
    return email;
  };
  const changeAccount = async (email: string, data: object) => {
    const { id } = await accountOf(email);
    return app.http.put(`/admin/users/${id}`).set(asAdministrateur()).send(data).expect(200);
  };
  /** The side of users-permissions, by its own service. */
  const registrationSide = () => app.strapi.plugin('users-permissions').service('user');
  const requestOf = async (email: string) => {
    const url = `/monavis/account-requests?q=${encodeURIComponent(email)}`;
    return (await app.http.get(url).set(asAdministrateur()).expect(200)).body.data[0];
  };
  const refuse = async (email: string, reason = 'Adresse personnelle') => {
    const { id } = await requestOf(email);
    await app.http
      .post(`/monavis/account-requests/${id}/refusal`)
      .set(asAdministrateur())
      .send({ reason })
      .expect(200);
  };

  describe('with an account that works', () => {
    it('should learn it by mail, and keep its account as it was', async () => {
      const email = await openAccount();
      await register(app, { email, password: OTHER_PASSWORD }).expect(303);
      const mail = await mailServer.take(email, /déjà un compte/);
      expect(mail.text).not.toContain('jeton');
      await postForm(app, '/inscription/nouveau-lien', { email }).expect(303);
      await mailServer.take(email, /déjà un compte/);
      await logIn(app, email, REGISTRATION.password).expect(200);
      await logIn(app, email, OTHER_PASSWORD).expect(400);
    });

    it('should be recognised however it is spelt', async () => {
      const user = await createUser(app);
      await register(app, { email: user.email.toUpperCase() }).expect(303);
      await mailServer.take(user.email, /déjà un compte/);
    });

    it('should leave the account alone when it was made by hand before the confirmation', async () => {
      const email = newAddress();
      await register(app, { email }).expect(303);
      const token = await takeConfirmationToken(mailServer, email);
      const role = await app.strapi.db
        .query('admin::role')
        .findOne({ where: { code: 'monavis-editeur' } });
      await app.strapi.service('admin::user').create({
        email,
        firstname: 'Alex',
        lastname: 'Essai',
        password: OTHER_PASSWORD,
        isActive: true,
        registrationToken: null,
        roles: [role.id],
      });
      const confirmed = await confirm(app, token).expect(303);
      expect(confirmed.headers.location).toBe('/inscription/compte-existant');
      await logIn(app, email, OTHER_PASSWORD).expect(200);
      await logIn(app, email, REGISTRATION.password).expect(400);
      expect((await accountOf(email)).roles).toMatchObject([{ code: 'monavis-editeur' }]);
      expect(await registrationOf(email)).toMatchObject({
        registrationState: 'closed',
        password: null,
      });
    });

    it('should be told to use the invitation when an administrateur invited it', async () => {
      const email = newAddress();
      const roles = [await app.strapi.plugin('monavis').service('roles').idOf('monavis-agent')];
      await app.http
        .post('/admin/users')
        .set(asAdministrateur())
        .send({ email, firstname: 'Alex', lastname: 'Essai', roles })
        .expect(201);
      await register(app, { email }).expect(303);
      await mailServer.take(email, /compte MonAvis vous attend/);
      expect((await accountOf(email)).isActive).toBe(false);
    });
  });

  describe('blocked by an administrateur', () => {
    it('should learn it by mail, and come back by no public page', async () => {
      const email = await openAccount();
      const login = await logIn(app, email, REGISTRATION.password).expect(200);
      await changeAccount(email, { isActive: false });
      await app.http
        .get('/admin/users/me')
        .set('Authorization', `Bearer ${login.body.data.token}`)
        .expect(401);
      for (const path of ['/inscription/nouveau-lien', '/mot-de-passe-oublie']) {
        await postForm(app, path, { email }).expect(303);
        await mailServer.take(email, /est bloqué/);
      }
      await resetCaps(app);
      await register(app, { email }).expect(303);
      await mailServer.take(email, /est bloqué/);
      await logIn(app, email, REGISTRATION.password).expect(400);

      await changeAccount(email, { isActive: true });
      await logIn(app, email, REGISTRATION.password).expect(200);
    });

    it('should be so on both sides, whichever is blocked', async () => {
      const email = await openAccount();
      await changeAccount(email, { isActive: false });
      expect(await registrationOf(email)).toMatchObject({ blocked: true });
      const { id } = await registrationOf(email);
      await registrationSide().edit(id, { blocked: false });
      expect((await accountOf(email)).isActive).toBe(true);
      await registrationSide().edit(id, { blocked: true });
      await logIn(app, email, REGISTRATION.password).expect(400);
    });
  });

  describe('deleted by an administrateur', () => {
    it('should end the ownerships, and keep the buttons and the reviews', async () => {
      const email = await openAccount();
      const { id } = await accountOf(email);
      const { numero } = await createDemarche(app);
      await app.strapi
        .documents('api::ownership.ownership')
        .create({ data: { demarcheNumero: numero, user: id } });
      const button = await createButton(app, numero);
      await app.strapi.db.connection('buttons').where({ id: button.id }).update({ author_id: id });
      await app.strapi.db.connection('reviews').insert({
        document_id: `review-${numero}`,
        demarche_numero: numero,
        button_id: button.id,
        token_id: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
        satisfaction: 'good',
        state: 'published',
        created_at: new Date(),
      });

      await app.http.delete(`/admin/users/${id}`).set(asAdministrateur()).expect(200);
      const count = async (table: string) =>
        (await app.strapi.db.connection(table).where({ demarche_numero: numero })).length;
      expect(await count('ownerships')).toBe(0);
      expect(await count('buttons')).toBe(1);
      expect(await count('reviews')).toBe(1);
      await logIn(app, email, REGISTRATION.password).expect(400);
      expect(await registrationOf(email)).toMatchObject({
        registrationState: 'removed',
        account: null,
      });
    });

    it('should come back only when a person accepts it, even with an allowed domain', async () => {
      const email = await openAccount();
      const { id } = await accountOf(email);
      await app.http.delete(`/admin/users/${id}`).set(asAdministrateur()).expect(200);
      await postForm(app, '/mot-de-passe-oublie', { email }).expect(303);
      await mailServer.take(email, /Aucun compte/);

      await register(app, { email, password: OTHER_PASSWORD }).expect(303);
      const token = await takeConfirmationToken(mailServer, email);
      await confirm(app, token).expect(422);
      const confirmed = await confirm(app, token, 'De retour au service').expect(303);
      expect(confirmed.headers.location).toBe('/inscription/compte-en-attente');
      const request = await requestOf(email);
      expect(request).toMatchObject({ needsDecision: true, removedAt: expect.any(String) });
      await app.http
        .post('/monavis/account-requests/acceptance')
        .set(asAdministrateur())
        .send({ ids: [request.id] })
        .expect(200);
      await logIn(app, email, OTHER_PASSWORD).expect(200);
      // Once accepted, the address is like any other again.
      expect(await requestOf(email)).toBeUndefined();
    });

    it('should lose its account when its registration is deleted', async () => {
      const email = await openAccount();
      const { id } = await registrationOf(email);
      await registrationSide().remove({ id });
      expect(await accountOf(email)).toBeNull();
      await logIn(app, email, REGISTRATION.password).expect(400);
    });
  });

  describe('whose password changes', () => {
    it('should keep one password, that of the account: the registration holds none', async () => {
      const email = await openAccount();
      expect(await registrationOf(email)).toMatchObject({ password: null });
      await changeAccount(email, { password: 'Nouveau-mot-2024' });
      await logIn(app, email, REGISTRATION.password).expect(400);
      await logIn(app, email, 'Nouveau-mot-2024').expect(200);
      expect(await registrationOf(email)).toMatchObject({ password: null });
    });

    it('should pass a password set on the registration to the account, and end its sessions', async () => {
      const email = await openAccount();
      const login = await logIn(app, email, REGISTRATION.password).expect(200);
      const { id } = await registrationOf(email);
      await registrationSide().edit(id, { password: OTHER_PASSWORD });
      expect(await registrationOf(email)).toMatchObject({ password: null });
      await logIn(app, email, REGISTRATION.password).expect(400);
      await logIn(app, email, OTHER_PASSWORD).expect(200);
      await app.http
        .get('/admin/users/me')
        .set('Authorization', `Bearer ${login.body.data.token}`)
        .expect(401);
    });
  });

  describe('with a request under way', () => {
    it('should learn that it waits, without a second request', async () => {
      const email = newAddress('association.example');
      await registerAndConfirm(app, mailServer, { email, situation: 'Une situation' });
      await register(app, { email, password: OTHER_PASSWORD }).expect(303);
      await mailServer.take(email, /en cours d’examen/);
      await postForm(app, '/mot-de-passe-oublie', { email }).expect(303);
      await mailServer.take(email, /en cours d’examen/);
      const rows = await app.strapi.db.query(REGISTRATIONS).findMany({ where: { email } });
      expect(rows).toHaveLength(1);
    });

    it('should be refused with a reason by mail, and may apply again after seven days', async () => {
      const email = newAddress('association.example');
      await registerAndConfirm(app, mailServer, { email, situation: 'Une situation' });
      await refuse(email, 'Adresse personnelle');
      const refused = await mailServer.take(email, /est refusée/);
      expect(refused.text).toContain('Adresse personnelle');
      expect(await registrationOf(email)).toMatchObject({ password: null });

      await register(app, { email }).expect(303);
      const wait = await mailServer.take(email, /refusée récemment/);
      expect(wait.text).toMatch(/à partir du \d/);

      await app.strapi.db
        .connection('up_users')
        .where({ email })
        .update({
          decided_at: app.strapi.db.connection.raw("decided_at - interval '7 days 1 second'"),
        });
      await register(app, { email }).expect(303);
      await takeConfirmationToken(mailServer, email);
      const states = await app.strapi.db
        .query(REGISTRATIONS)
        .findMany({ where: { email }, orderBy: { id: 'asc' } });
      expect(states.map(({ registrationState }) => registrationState)).toEqual([
        'refused',
        'unconfirmed',
      ]);
    });
  });

  it('should be told that it is unknown, by mail only', async () => {
    const email = newAddress();
    for (const path of ['/inscription/nouveau-lien', '/mot-de-passe-oublie']) {
      await postForm(app, path, { email }).expect(303);
      await mailServer.take(email, /Aucun compte/);
    }
  });
});
