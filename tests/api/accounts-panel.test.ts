import { startAccountsApp } from '../helpers/accounts-app';
import type { TestApp } from '../helpers/app';
import { createUser, type TestUser } from '../helpers/fixtures';
import type { MailServer } from '../helpers/mail-server';
import {
  logIn,
  register,
  registerAndConfirm,
  REGISTRATION,
  resetCaps,
} from '../helpers/registration';

describe('« Demandes de comptes » and « Domaines autorisés »', () => {
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

  const as = (request: ReturnType<typeof app.http.get>, user = administrateur) =>
    request.set('Authorization', user.authorization);
  const newAddress = (domain = 'association.example') => `demande${(counter += 1)}@${domain}`;
  const request = async (email = newAddress()): Promise<string> => {
    await registerAndConfirm(app, mailServer, { email, situation: `Situation de ${email}` });
    return email;
  };
  const list = async (query: Record<string, string> = {}) =>
    (await as(app.http.get('/monavis/account-requests').query(query)).expect(200)).body;
  const idOf = async (email: string): Promise<number> => (await list({ q: email })).data[0].id;
  const accept = (ids: number[], allowDomain = false) =>
    as(app.http.post('/monavis/account-requests/acceptance')).send({ ids, allowDomain });
  const addDomains = (text: string) => as(app.http.post('/monavis/allowed-domains')).send({ text });
  const domains = async (): Promise<string[]> =>
    (await as(app.http.get('/monavis/allowed-domains')).expect(200)).body.data.map(
      ({ domain }: { domain: string }) => domain
    );

  it('should show what waits, the confirmed first, and say what is confirmed', async () => {
    const unconfirmed = newAddress();
    await register(app, { email: unconfirmed }).expect(303);
    const confirmed = await request();
    const { data } = await list();
    const position = (email: string) =>
      data.findIndex((row: { email: string }) => row.email === email);
    expect(position(confirmed)).toBeGreaterThanOrEqual(0);
    expect(position(confirmed)).toBeLessThan(position(unconfirmed));
    expect(data[position(unconfirmed)]).toMatchObject({ isConfirmed: false, state: 'unconfirmed' });
    expect(Date.now() - Date.parse(data[position(confirmed)].submittedAt)).toBeLessThan(60_000);
  });

  it('should never accept an address that its owner did not confirm', async () => {
    const email = newAddress();
    await register(app, { email }).expect(303);
    await mailServer.take(email, /^Confirmez/);
    const id = await idOf(email);
    const { body } = await accept([id], true).expect(200);
    expect(body.data).toEqual([{ id, outcome: 'not-confirmed' }]);
    await as(app.http.post(`/monavis/account-requests/${id}/refusal`))
      .send({ reason: 'x' })
      .expect(400);
    await logIn(app, email, REGISTRATION.password).expect(400);
    expect(await domains()).not.toContain('association.example');
  });

  it('should accept several at once, each for itself', async () => {
    const emails = [await request(), await request()];
    const ids = [await idOf(emails[0]), await idOf(emails[1])];
    const { body } = await accept([...ids, 999_999]).expect(200);
    expect(body.data).toEqual([
      { id: ids[0], outcome: 'accepted' },
      { id: ids[1], outcome: 'accepted' },
      { id: 999_999, outcome: 'not-found' },
    ]);
    for (const email of emails) await mailServer.take(email, /acceptée/);
    const again = await accept(ids).expect(200);
    expect(again.body.data[0].outcome).toBe('already-decided');
  });

  it('should open one account when two administrateurs accept at once', async () => {
    const email = await request();
    const id = await idOf(email);
    const answers = await Promise.all(Array.from({ length: 6 }, () => accept([id])));
    const outcomes = answers.map(({ body }) => body.data[0].outcome).sort();
    expect(outcomes).toEqual(['accepted', ...Array(5).fill('already-decided')].sort());
  });

  it('should say so, by mail and in the journal, when the address received an account meanwhile', async () => {
    const email = await request();
    const id = await idOf(email);
    await app.strapi.service('admin::user').create({
      email,
      firstname: 'Alex',
      lastname: 'Essai',
      password: 'Trois-petits-chats-7',
      isActive: true,
      roles: [await app.strapi.plugin('monavis').service('roles').idOf('monavis-agent')],
    });
    const { body } = await accept([id]).expect(200);
    expect(body.data).toEqual([{ id, outcome: 'account-exists' }]);
    await mailServer.take(email, /déjà un compte/);
    const journal = await as(app.http.get('/monavis/journal').query({ q: email })).expect(200);
    expect(journal.body.data[0]).toMatchObject({ action: 'registration.closed' });
    await logIn(app, email, REGISTRATION.password).expect(400);
  });

  it('should accept and allow the domain, at once for the next', async () => {
    const first = await request(newAddress('mairie-essai.example'));
    await accept([await idOf(first)], true).expect(200);
    expect(await domains()).toContain('mairie-essai.example');
    const confirmed = await registerAndConfirm(app, mailServer, {
      email: newAddress('mairie-essai.example'),
    });
    expect(confirmed.headers.location).toBe('/inscription/compte-actif');
  });

  it('should refuse only with a reason, and keep who decided what', async () => {
    const email = await request();
    const id = await idOf(email);
    const refuse = (reason: string) =>
      as(app.http.post(`/monavis/account-requests/${id}/refusal`)).send({ reason });
    await refuse('  ').expect(400);
    await refuse('Adresse personnelle').expect(200);
    await refuse('Adresse personnelle').expect(400);
    expect((await list({ q: email })).data).toEqual([]);
    const processed = await list({ view: 'processed', q: email });
    expect(processed.data).toMatchObject([
      { email, state: 'refused', reason: 'Adresse personnelle', decider: 'Camille Essai' },
    ]);
  });

  it('should find by name, address, administration or situation, whatever the accents', async () => {
    const email = newAddress();
    await registerAndConfirm(app, mailServer, {
      email,
      firstname: 'Éloïse',
      administration: 'Préfecture d’essai',
      situation: 'Guichet des pêcheurs 100%',
    });
    for (const q of ['eloise', 'PREFECTURE', 'pecheurs', email, 'eloise essai', '100%']) {
      const { data } = await list({ q });
      expect(data.map((row: { email: string }) => row.email)).toContain(email);
    }
    expect((await list({ q: 'eloise introuvable' })).data).toEqual([]);
  });

  describe('the list of domains', () => {
    it('should be imported as text, without doubles, comments or capitals', async () => {
      const text =
        '# Collectivités\nVille-Essai.example\n@autre.example # deux\n\nville-essai.example';
      const added = await addDomains(text).expect(200);
      expect(added.body.data).toEqual({
        added: ['ville-essai.example', 'autre.example'],
        known: [],
      });
      const again = await addDomains(text).expect(200);
      expect(again.body.data.added).toEqual([]);
      expect(again.body.data.known.sort()).toEqual(['autre.example', 'ville-essai.example']);
    });

    it('should refuse a text that holds something else, and add nothing of it', async () => {
      const { body } = await addDomains('bonne.example\n*.example\npas un domaine\nfr').expect(400);
      expect(body.error.message).toContain('*.example');
      expect(body.error.details.lines).toEqual(['*.example', 'pas un domaine', 'fr']);
      expect(await domains()).not.toContain('bonne.example');
    });

    it('should hold exact domains only', async () => {
      await addDomains('exact.example').expect(200);
      const email = newAddress('sous.exact.example');
      const confirmed = await registerAndConfirm(app, mailServer, { email, situation: 'x' });
      expect(confirmed.headers.location).toBe('/inscription/compte-en-attente');
    });

    it('should stop counting at once when a domain is removed', async () => {
      await addDomains('retire.example').expect(200);
      const remove = () => as(app.http.delete('/monavis/allowed-domains/retire.example'));
      await remove().expect(200);
      await remove().expect(404);
      const email = newAddress('retire.example');
      const confirmed = await registerAndConfirm(app, mailServer, { email, situation: 'x' });
      expect(confirmed.headers.location).toBe('/inscription/compte-en-attente');
    });
  });

  it('should be closed to everybody else', async () => {
    const editeur = await createUser(app, 'monavis-editeur');
    await app.http.get('/monavis/account-requests').expect(401);
    await as(app.http.get('/monavis/account-requests'), editeur).expect(403);
    await as(app.http.post('/monavis/allowed-domains'), editeur)
      .send({ text: 'x.example' })
      .expect(403);
  });

  it('should answer what the database could not hold without a fault', async () => {
    const nul = encodeURIComponent('\0');
    await as(app.http.get(`/monavis/account-requests?q=${nul}`)).expect(200);
    await as(app.http.get(`/monavis/journal?q=${nul}&action=${nul}`)).expect(200);
    await as(app.http.delete(`/monavis/allowed-domains/${nul}`)).expect(404);
    await as(app.http.post('/monavis/account-requests/99999999999/refusal'))
      .send({ reason: 'Doublon' })
      .expect(404);
    await as(app.http.post('/monavis/account-requests/acceptance'))
      .send({ ids: [99_999_999_999] })
      .expect(400);
  });
});
