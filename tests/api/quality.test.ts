import type { LinkState } from '../../src/plugins/monavis/server/src/quality/link-checker';
import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createCitizen, createForm } from '../helpers/citizen';
import { createDemarche, createUser } from '../helpers/fixtures';

describe('« Qualité des données »', () => {
  let app: TestApp;
  let editeur: Agent;

  beforeAll(async () => {
    app = await startApp();
    editeur = actingAs(app, await createUser(app, 'monavis-editeur'));
  });
  afterAll(() => app.stop());

  const links = () => app.strapi.plugin('monavis').service('links');
  const list = async (issue: string) =>
    (await editeur.get(`/quality?issue=${issue}`).expect(200)).body;
  const numerosOf = async (issue: string) =>
    (await list(issue)).data.map(({ numero }: { numero: number }) => numero);

  it('should find each issue, and count them', async () => {
    const http = await createDemarche(app, { url: 'http://ancien.example/' });
    const first = await createDemarche(app, { title: 'Nom répété' });
    const second = await createDemarche(app, { title: 'NOM REPETE' });
    expect(await numerosOf('http-link')).toEqual([http.numero]);
    expect(await numerosOf('repeated-title')).toEqual([first.numero, second.numero]);
    const { data, meta } = await list('no-theme');
    expect(data).toHaveLength(3);
    expect(meta.counts).toMatchObject({
      'http-link': 1,
      'no-administration': 3,
      'no-theme': 3,
      'repeated-title': 2,
    });
  });

  it('should tell démarches whose form is opened without a porteur, the most visited first', async () => {
    const visited = await createForm(app);
    const visitedMore = await createForm(app);
    const past = await createForm(app);
    const numero = past.demarche.numero;
    for (const { address } of [visited, visitedMore, visitedMore]) {
      await createCitizen(app, address).open().expect(200);
    }
    await createCitizen(app, `/Demarches/${numero}?key=${'0'.repeat(32)}`)
      .open()
      .expect(404);
    await app.strapi.plugin('monavis').service('voting').storeCounts();
    await app.strapi.db.connection.raw(
      'insert into monavis.form_visits values (?, current_date - 31, 5)',
      [numero]
    );
    const [more, less] = [visitedMore.demarche.numero, visited.demarche.numero];
    expect(await numerosOf('visited-without-owner')).toEqual([more, less]);
    await editeur.post(`/demarches/${less}/ownership`).expect(200);
    expect(await numerosOf('visited-without-owner')).toEqual([more]);
  });

  it('should list the links that are dead, once they were followed', async () => {
    const gone = await createDemarche(app, { url: 'https://disparu.example/' });
    const resting = await createDemarche(app, { url: 'https://en-panne.example/' });
    const states: Record<string, LinkState> = {
      'https://disparu.example/': 'gone',
      'https://en-panne.example/': 'unreachable',
    };
    const follow = async () =>
      (
        await links().checkDue(undefined, {
          check: async (url: string) => states[url] ?? 'alive',
          close: async () => undefined,
        })
      ).followed;
    const age = () =>
      app.strapi.db.connection.raw(
        "update monavis.link_checks set checked_at = now() - interval '8 days'"
      );
    expect(await follow()).toBeGreaterThan(1);
    expect(await follow()).toBe(0);
    expect(await numerosOf('dead-link')).toEqual([gone.numero]);

    // One bad day is no proof, three are.
    for (let week = 0; week < 2; week += 1) {
      await age();
      await follow();
    }
    expect((await numerosOf('dead-link')).sort()).toEqual([gone.numero, resting.numero].sort());
    states['https://en-panne.example/'] = 'alive';
    await age();
    await follow();
    expect(await numerosOf('dead-link')).toEqual([gone.numero]);
    expect((await list('dead-link')).meta.isLinkCheckOn).toBe(false);
  });

  it('should follow an address of 2,000 letters with accents', async () => {
    const letters = Array.from({ length: 1_970 }, () =>
      String.fromCharCode(0xc0 + Math.floor(Math.random() * 60))
    );
    const { numero } = await createDemarche(app, {
      url: `https://longue.example/${letters.join('')}`,
    });
    await links().checkDue(undefined, { check: async () => 'gone', close: async () => undefined });
    expect(await numerosOf('dead-link')).toContain(numero);
  });

  it('should follow links by short jobs, stop when the process does, and close what it opened', async () => {
    for (let index = 0; index < 60; index += 1) {
      await createDemarche(app, { url: `https://en-nombre.example/${index}` });
    }
    const stopping = new AbortController();
    const check = jest.fn(async () => {
      if (check.mock.calls.length === 10) stopping.abort();
      return 'unreachable';
    });
    const close = jest.fn(async () => undefined);
    const stopped = await links().checkDue(stopping.signal, { check, close });
    expect(stopped.isMore).toBe(true);
    expect(stopped.followed).toBeLessThan(10);
    expect(close).toHaveBeenCalled();
    const next = await links().checkDue(undefined, { check, close });
    expect(next).toEqual({ followed: 50, isMore: true });
    const last = await links().checkDue(undefined, { check, close });
    expect(last.isMore).toBe(false);
    // What did not answer is followed again the night after, and not a week later.
    const age = "update monavis.link_checks set checked_at = now() - interval '1 day'";
    await app.strapi.db.connection.raw(age);
    expect((await links().checkDue(undefined, { check, close })).followed).toBe(50);
  });

  it('should close what it opened when a check cannot be kept', async () => {
    await createDemarche(app, { url: 'https://sans-suite.example/' });
    await app.strapi.db.connection.raw("update monavis.link_checks set checked_at = '2020-01-01'");
    const close = jest.fn(async () => undefined);
    const check = async () => 'no state of links';
    await expect(links().checkDue(undefined, { check, close })).rejects.toThrow();
    expect(close).toHaveBeenCalled();
  });

  it('should forget the links that no démarche has any more', async () => {
    const { documentId } = await createDemarche(app, { url: 'https://oubliee.example/' });
    const followAll = async () => {
      const checker = { check: async () => 'alive', close: async () => undefined };
      while ((await links().checkDue(undefined, checker)).isMore);
    };
    const known = () =>
      app.strapi.db.connection('monavis.link_checks').where({ url: 'https://oubliee.example/' });
    await followAll();
    expect(await known()).toHaveLength(1);
    await app.strapi.documents('api::demarche.demarche').delete({ documentId });
    await followAll();
    expect(await known()).toEqual([]);
  });

  it('should leave archived démarches alone, and refuse an unknown issue', async () => {
    await createDemarche(app, {
      url: 'http://archive.example/',
      archivedAt: '2026-01-01T00:00:00.000Z',
    });
    expect(await numerosOf('http-link')).toHaveLength(1);
    await editeur.get('/quality?issue=autre').expect(400);
  });
});
