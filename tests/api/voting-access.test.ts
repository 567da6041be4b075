import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { startApp, type TestApp } from '../helpers/app';
import { createCitizen, createForm, heading, hiddenField, storedReviews } from '../helpers/citizen';
import { createButton, createDemarche } from '../helpers/fixtures';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const count = async (numero: number) => (await storedReviews(app, numero)).length;
const changeDemarche = (documentId: string, data: Record<string, unknown>) =>
  app.strapi.documents('api::demarche.demarche').update({ documentId, data });
const OVER_LIMIT = 5_000_001;

describe('the address of a form', () => {
  it('should open the form of a button, under every spelling of spec §6', async () => {
    const { demarche, button } = await createForm(app);
    const key = `key=${button.key}`;
    for (const address of [
      `/Demarches/${demarche.numero}?view-mode=formulaire-avis&nd_source=site&${key}`,
      `/Demarches/${demarche.numero}?&view-mode=formulaire-avis&nd_mode=en-ligne&nd_source=button&${key}`,
      `/demarches/${demarche.numero}/?${key}&utm_source=lettre&nd_source=site`,
      `/Demarches/${demarche.numero}?view-mode=formulaire-avis&amp;nd_source=site&amp;${key}`,
    ]) {
      const page = await app.http.get(address).expect(200);
      expect(heading(page)).toBe('Je donne mon avis');
      expect(page.text).toContain(demarche.title);
      await createCitizen(app, address).vote();
    }
    expect(await count(demarche.numero)).toBe(4);
  });

  it('should open the form of a whole address, as clients of a proxy send it', async () => {
    const { address } = await createForm(app);
    const page = await app.http.get(address).expect(200);
    const { hostname, port } = new URL(app.url);
    const asked = request({ hostname, port, path: `http://monavis.example${address}` }).end();
    const [answer]: IncomingMessage[] = await once(asked, 'response');
    answer.resume();
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(page.text)));
  });

  it('should answer HEAD like GET, without a body', async () => {
    const { address } = await createForm(app);
    const page = await app.http.head(address).expect(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.text).toBeUndefined();
  });

  it('should keep the source of the link, else the one of the button', async () => {
    const { demarche, button } = await createForm(app);
    for (const source of ['nd_source=email', 'nd_source=%3Cb%3E', '']) {
      await createCitizen(app, `/Demarches/${demarche.numero}?${source}&key=${button.key}`).vote();
    }
    const sources = (await storedReviews(app, demarche.numero)).map(({ source }) => source);
    expect(sources).toEqual(['email', 'Page-de-fin', 'Page-de-fin']);
  });

  it('should refuse an unknown, foreign or missing key, and store nothing', async () => {
    const { demarche, address } = await createForm(app);
    const other = await createForm(app);
    const { vote } = createCitizen(app, address);
    const { token } = await vote();
    const base = `/Demarches/${demarche.numero}?view-mode=formulaire-avis`;
    for (const wrong of [
      `${base}&key=${'x'.repeat(32)}`,
      `${base}&key=${other.button.key}`,
      `${base}&key=court`,
      `${base}&key=`,
      base,
      `/Demarches/999999999?key=${other.button.key}`,
      `/Demarches/abc?key=${other.button.key}`,
      '/Demarches',
    ]) {
      expect(heading(await app.http.get(wrong).expect(404))).toBe('Adresse invalide');
      const { send } = createCitizen(app, wrong);
      const page = await send({ step: 'satisfaction', token, satisfaction: 'bad' }).expect(404);
      expect(page.text).not.toContain(demarche.title);
    }
    expect(await count(demarche.numero)).toBe(1);
  });

  it('should not take the token of one form on another', async () => {
    const { address, demarche } = await createForm(app);
    const second = await createButton(app, demarche.numero);
    const token = hiddenField(await app.http.get(address).expect(200), 'token');
    const { send } = createCitizen(app, `/Demarches/${demarche.numero}?key=${second.key}`);
    await send({ step: 'satisfaction', token, satisfaction: 'good' }).expect(400);
    expect(await count(demarche.numero)).toBe(0);
  });

  it('should need no key where it is optional', async () => {
    const { numero } = await createDemarche(app, { isKeyOptional: true });
    await createCitizen(app, `/Demarches/${numero}?view-mode=formulaire-avis`).vote();
    expect(await storedReviews(app, numero)).toMatchObject([{ buttonId: null, source: null }]);
    await app.http.get(`/Demarches/${numero}?key=${'x'.repeat(32)}`).expect(404);
  });

  it('should refuse other methods', async () => {
    const { address } = await createForm(app);
    for (const method of ['put', 'delete', 'patch', 'options'] as const) {
      const page = await app.http[method](address).expect(405);
      expect(page.headers.allow).toBe('GET, HEAD, POST');
      expect(heading(page)).toBe('Action impossible');
    }
  });
});

describe('a form that accepts no vote', () => {
  it('should be said closed, with the way back to the démarche', async () => {
    const { address } = await createForm(app, { url: 'https://exemple.gouv.fr/permis' }, 'closed');
    const page = await app.http.get(address).expect(410);
    expect(heading(page)).toBe('Ce formulaire est fermé');
    expect(page.text).toContain('href="https://exemple.gouv.fr/permis"');
  });

  it('should be said archived', async () => {
    const { address } = await createForm(app, { archivedAt: new Date().toISOString() });
    expect(heading(await app.http.get(address).expect(410))).toBe('Cette démarche n’existe plus');
  });

  it('should be said locked when its volume is over the limit, online volume first', async () => {
    const locked = await createForm(app, { annualVolume: OVER_LIMIT });
    const page = await app.http.get(locked.address).expect(403);
    expect(heading(page)).toBe('Ce formulaire n’est pas encore ouvert');
    const atLimit = await createForm(app, { annualVolume: 5_000_000 });
    await app.http.get(atLimit.address).expect(200);
    const fewOnline = await createForm(app, { annualVolume: OVER_LIMIT, annualOnlineVolume: 10 });
    await app.http.get(fewOnline.address).expect(200);
  });

  it('should open once the latest decision accepts it', async () => {
    const { demarche, address } = await createForm(app, { annualVolume: OVER_LIMIT });
    const decide = (state: 'accepted' | 'refused' | 'pending', day: number) =>
      app.strapi.documents('api::high-volume-request.high-volume-request').create({
        data: {
          demarcheNumero: demarche.numero,
          message: 'Nous sommes prêts.',
          state,
          decidedAt: state === 'pending' ? null : `2030-01-0${day}T10:00:00.000Z`,
        },
      });
    await decide('refused', 1);
    await app.http.get(address).expect(403);
    await decide('accepted', 2);
    await decide('pending', 3);
    await expectSoon(() => app.http.get(address), 200);
    await decide('refused', 4);
    await expectSoon(() => app.http.get(address), 403);
  });

  it('should keep collecting when its volume rises after a first vote', async () => {
    const { demarche, address } = await createForm(app);
    const citizen = createCitizen(app, address);
    await citizen.vote();
    await changeDemarche(demarche.documentId, { annualOnlineVolume: OVER_LIMIT });
    await citizen.vote();
    expect(await count(demarche.numero)).toBe(2);
  });
});

describe('a page that is already open', () => {
  it('should store nothing once its button is closed, and give back what was typed', async () => {
    const { demarche, button, address } = await createForm(app);
    const { open, send, vote } = createCitizen(app, address);
    const token = hiddenField(await open().expect(200), 'token');
    const { receipt } = await vote();
    await app.strapi.db.query('api::button.button').update({
      where: { id: button.id },
      data: { state: 'closed' },
    });
    await expectSoon(() => app.http.get(address), 410);
    await send({ step: 'satisfaction', token, satisfaction: 'bad' }).expect(410);
    const page = await send({ step: 'comment', receipt, comment: 'À garder' }).expect(410);
    expect(heading(page)).toBe('Ce formulaire est fermé');
    expect(page.text).toContain('À garder');
    expect(await storedReviews(app, demarche.numero)).toMatchObject([{ comment: null }]);
  });

  it('should show a new title within a second', async () => {
    const { demarche, address } = await createForm(app);
    await app.http.get(address).expect(200);
    await changeDemarche(demarche.documentId, { title: 'Un tout autre titre' });
    await expectSoon(() => app.http.get(address), 200, 'Un tout autre titre');
  });
});

/** Waits, for a second at most, until a change has been heard. */
const expectSoon = async (
  get: () => ReturnType<TestApp['http']['get']>,
  status: number,
  text = ''
): Promise<void> => {
  const deadline = Date.now() + 1_000;
  for (;;) {
    const page = await get();
    if (page.status === status && page.text.includes(text)) return;
    if (Date.now() > deadline) throw new Error(`still ${page.status} after a second`);
  }
};
