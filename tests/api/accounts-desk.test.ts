import { startAccountsApp } from '../helpers/accounts-app';
import type { TestApp } from '../helpers/app';
import type { TestUser } from '../helpers/fixtures';
import { linkIn, type MailServer } from '../helpers/mail-server';
import {
  confirm,
  findAccount,
  logIn,
  postForm,
  register,
  registerAndConfirm,
  REGISTRATION,
  resetCaps,
} from '../helpers/registration';

const OTHER_PASSWORD = 'Trois-petits-chats-7';

/** Strapi's own pages of the panel: « Profil », « Utilisateurs », an invitation. */
describe('what the panel does to an account', () => {
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

  const newAddress = () => `poste${(counter += 1)}@exemple.gouv.fr`;
  const openAccount = async (): Promise<{ email: string; id: number; authorization: string }> => {
    const email = newAddress();
    await registerAndConfirm(app, mailServer, { email });
    const { body } = await logIn(app, email, REGISTRATION.password).expect(200);
    return { email, id: body.data.user.id, authorization: `Bearer ${body.data.token}` };
  };
  const changeMine = (authorization: string, data: object) =>
    app.http.put('/admin/users/me').set('Authorization', authorization).send(data);
  const change = (id: number, data: object) =>
    app.http
      .put(`/admin/users/${id}`)
      .set('Authorization', administrateur.authorization)
      .send(data);
  const takeResetToken = async (email: string) =>
    linkIn(await mailServer.take(email, /^Changez/)).searchParams.get('jeton') ?? '';

  describe('with its address', () => {
    it('should not let its owner change it', async () => {
      const { email, authorization } = await openAccount();
      const refused = await changeMine(authorization, { email: newAddress() }).expect(403);
      expect(refused.body.error.message).toContain('demandez-le à un administrateur');
      // The same words whether the address is taken or not.
      const taken = await changeMine(authorization, { email: administrateur.email }).expect(403);
      expect(taken.body).toEqual(refused.body);
      await changeMine(authorization, { email: email.toUpperCase(), firstname: 'Sacha' }).expect(
        200
      );
      expect(await findAccount(app, email)).toMatchObject({ firstname: 'Sacha' });
    });

    it('should let an administrateur change it, and know the old one as the same account', async () => {
      const { email, id } = await openAccount();
      await change(id, { email: newAddress() }).expect(200);
      await register(app, { email }).expect(303);
      await mailServer.take(email, /déjà un compte/);
      await change(id, { isActive: false }).expect(200);
      await register(app, { email }).expect(303);
      await mailServer.take(email, /est bloqué/);
    });

    it('should not let the old one come back by itself once the account is deleted', async () => {
      const { email, id } = await openAccount();
      const newer = newAddress();
      for (const address of [newAddress(), newer]) await change(id, { email: address }).expect(200);
      await app.http
        .delete(`/admin/users/${id}`)
        .set('Authorization', administrateur.authorization)
        .expect(200);
      for (const address of [email, newer]) {
        await register(app, { email: address }).expect(303);
        const mail = await mailServer.take(address, /^Confirmez/);
        expect(mail.text).toContain('validation par un administrateur est nécessaire');
        await confirm(app, linkIn(mail).searchParams.get('jeton') ?? '').expect(422);
      }
    });

    it('should give back an address that an account leaves for it', async () => {
      const { email, id } = await openAccount();
      await change(id, { email: newAddress() }).expect(200);
      await change(id, { email }).expect(200);
      await postForm(app, '/mot-de-passe-oublie', { email }).expect(303);
      await takeResetToken(email);
    });
  });

  describe('with its password', () => {
    it('should hold it to the rule of the form, without closing the session', async () => {
      const { authorization } = await openAccount();
      for (const [password, words] of [
        ['Court-8-car', 'au moins 12 caractères'],
        ['Camille-Essai-7', 'ressemble trop'],
        ['Motdepasse2024', 'trop courant'],
      ]) {
        const { body } = await changeMine(authorization, {
          currentPassword: REGISTRATION.password,
          password,
        }).expect(400);
        expect(body.error.message).toContain(words);
        expect(body.error.details.errors).toMatchObject([{ path: ['password'] }]);
      }
      await app.http.get('/admin/users/me').set('Authorization', authorization).expect(200);
    });

    it('should hold to it who gives one, and who is invited', async () => {
      const { id } = await openAccount();
      await change(id, { password: 'Camille-Essai-7' }).expect(400);
      await change(id, { password: 'Court-8-car' }).expect(400);
      await change(id, { password: OTHER_PASSWORD }).expect(200);
      const roles = [await app.strapi.plugin('monavis').service('roles').idOf('monavis-agent')];
      const invited = await app.http
        .post('/admin/users')
        .set('Authorization', administrateur.authorization)
        .send({ email: newAddress(), firstname: 'Dominique', lastname: 'Essai', roles })
        .expect(201);
      const { registrationToken } = invited.body.data;
      const open = (password: string) =>
        app.http.post('/admin/register').send({
          registrationToken,
          userInfo: { firstname: 'Dominique', lastname: 'Essai', password },
        });
      await open('Dominique-Essai-7').expect(400);
      await open('Court-8-car').expect(400);
      await open(OTHER_PASSWORD).expect(200);
    });

    it.each([
      ['a new password', { password: OTHER_PASSWORD }],
      ['another address', { email: 'ailleurs@exemple.gouv.fr' }],
    ])('should end the links that were sent before %s', async (_what, data) => {
      const { email, id } = await openAccount();
      await postForm(app, '/mot-de-passe-oublie', { email }).expect(303);
      const token = await takeResetToken(email);
      await change(id, data).expect(200);
      await postForm(app, '/mot-de-passe', { jeton: token, password: 'un autre mot' }).expect(410);
    });
  });

  it('should not bring its sessions back when it is unblocked', async () => {
    const { id, authorization } = await openAccount();
    await change(id, { isActive: false }).expect(200);
    await change(id, { isActive: true }).expect(200);
    await app.http.get('/admin/users/me').set('Authorization', authorization).expect(401);
  });

  it('should delete several at once, even where there is no super administrator', async () => {
    const accounts = [await openAccount(), await openAccount()];
    const remove = (ids: number[]) =>
      app.http
        .post('/admin/users/batch-delete')
        .set('Authorization', administrateur.authorization)
        .send({ ids });
    await remove(accounts.map(({ id }) => id)).expect(200);
    for (const { email } of accounts) expect(await findAccount(app, email)).toBeNull();
  });
});
