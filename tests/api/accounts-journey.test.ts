import { startApp, type TestApp } from '../helpers/app';
import { createUser, type TestUser } from '../helpers/fixtures';
import { linkIn, startMailServer, type MailServer } from '../helpers/mail-server';
import { confirm, logIn, register, REGISTRATION } from '../helpers/registration';

describe('from « Inscription » to the admin panel', () => {
  let app: TestApp;
  let mailServer: MailServer;
  let administrateur: TestUser;

  beforeAll(async () => {
    mailServer = await startMailServer();
    app = await startApp({ SMTP_URL: mailServer.url });
    administrateur = await createUser(app, 'monavis-administrateur');
  });
  afterAll(async () => {
    await app.stop();
    await mailServer.stop();
  });

  it('should lead from the home page to the form by links', async () => {
    const home = await app.http.get('/').expect(200);
    expect(home.text).toContain('<a href="/connexion">Accès administration</a>');
    const login = await app.http.get('/connexion').expect(200);
    expect(login.text).toMatch(/href="\/admin"[^>]*>\s*Se connecter/);
    expect(login.text).toMatch(/href="\/inscription"[^>]*>\s*Inscription/);
    expect(login.text).toContain('href="/mot-de-passe-oublie"');
    await app.http.get('/inscription').expect(200);
  });

  it('should open the account of an allowed address with one form, one mail and one button', async () => {
    const sent = await register(app).expect(303);
    expect(sent.headers.location).toBe('/inscription/e-mail-envoye');
    const page = await app.http.get(sent.headers.location).expect(200);
    expect(page.text).toContain('Un e-mail vous a été envoyé');

    const mail = await mailServer.take(REGISTRATION.email, /^Confirmez/);
    const link = linkIn(mail);
    expect(link.origin).toBe('https://monavis.example.gouv.fr');
    const path = `${link.pathname}${link.search}`;

    // Programs that check mails open their links: nothing must come of it.
    for (let visit = 0; visit < 3; visit += 1) {
      const shown = await app.http.get(path).expect(200);
      expect(shown.text).toContain('Confirmer mon adresse');
      expect(shown.headers['cache-control']).toBe('no-store');
    }
    await logIn(app, REGISTRATION.email, REGISTRATION.password).expect(400);

    const confirmed = await confirm(app, link.searchParams.get('jeton') ?? '').expect(303);
    expect(confirmed.headers.location).toBe('/inscription/compte-actif');
    expect((await app.http.get(confirmed.headers.location)).text).toContain(
      'Votre compte est actif'
    );
    await mailServer.take(REGISTRATION.email, /compte MonAvis est actif/);

    const login = await logIn(app, REGISTRATION.email, REGISTRATION.password).expect(200);
    const asAgent = { Authorization: `Bearer ${login.body.data.token}` };
    const me = await app.http.get('/admin/users/me').set(asAgent).expect(200);
    expect(me.body.data).toMatchObject({
      firstname: 'Camille',
      preferedLanguage: 'fr',
      roles: [{ code: 'monavis-agent' }],
    });
    // One thing that agents do, one that they may not.
    await app.http
      .get('/content-manager/collection-types/api::demarche.demarche')
      .set(asAgent)
      .expect(200);
    await app.http.get('/monavis/account-requests').set(asAgent).expect(403);
  });

  it('should make a request of another address, which an administrateur accepts', async () => {
    const email = 'dominique.essai@association.example';
    const situation = 'Je tiens le guichet de la démarche « permis ».';
    await register(app, { email, firstname: 'Dominique', situation }).expect(303);
    const link = linkIn(await mailServer.take(email, /^Confirmez/));
    const shown = await app.http.get(`${link.pathname}${link.search}`).expect(200);
    expect(shown.text).toContain('validation par un administrateur est nécessaire');
    expect(shown.text).toContain('Je tiens le guichet');

    const token = link.searchParams.get('jeton') ?? '';
    await confirm(app, token, '').expect(422);
    const confirmed = await confirm(app, token, situation).expect(303);
    expect(confirmed.headers.location).toBe('/inscription/compte-en-attente');
    expect((await app.http.get(confirmed.headers.location)).text).toContain('en attente');
    await logIn(app, email, REGISTRATION.password).expect(400);

    const told = await mailServer.take(administrateur.email, /attend votre décision/);
    expect(told.text).toContain('Dominique Essai');
    expect(told.text).toContain('Je tiens le guichet');

    const asAdministrateur = { Authorization: administrateur.authorization };
    const list = await app.http.get('/monavis/account-requests').set(asAdministrateur).expect(200);
    const [request] = list.body.data;
    expect(request).toMatchObject({
      name: 'Dominique Essai',
      email,
      administration: REGISTRATION.administration,
      situation,
      state: 'pending',
      isConfirmed: true,
      needsDecision: true,
    });
    const accepted = await app.http
      .post('/monavis/account-requests/acceptance')
      .set(asAdministrateur)
      .send({ ids: [request.id] })
      .expect(200);
    expect(accepted.body.data).toEqual([{ id: request.id, outcome: 'accepted' }]);
    await mailServer.take(email, /acceptée/);
    await logIn(app, email, REGISTRATION.password).expect(200);
  });
});
