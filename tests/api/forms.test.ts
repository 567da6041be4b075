import { LAST_VERSION } from '../../src/plugins/monavis/shared/contracts/forms';
import { actingAs } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createCitizen, hiddenField, storedReviews } from '../helpers/citizen';
import { createUser } from '../helpers/fixtures';
import { createOwnForm, settingsWith } from '../helpers/forms';
import { until } from '../helpers/until';

describe('« Formulaire »', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('should begin with the standard form, version 1', async () => {
    const { read } = await createOwnForm(app);
    const standard = settingsWith({});
    expect(await read()).toMatchObject({
      draft: { settings: standard, revision: 0 },
      isChanged: false,
      versions: [{ version: 1, settings: standard, publishedAt: null, publishedBy: null }],
    });
  });

  it('should number each publication, keep them all, and note them in the journal', async () => {
    const { numero, demarche, publish, porteur } = await createOwnForm(app);
    await publish({ hiddenSteps: ['clarity'] });
    const state = await publish({ hiddenSteps: ['help', 'clarity'], asksContact: true });
    expect(state.isChanged).toBe(false);
    expect(state.versions).toMatchObject([
      // In the order of the form, whatever the order of the clicks.
      { version: 3, settings: { hiddenSteps: ['clarity', 'help'] }, publishedBy: 'Camille Essai' },
      { version: 2, settings: { hiddenSteps: ['clarity'] } },
      { version: 1 },
    ]);
    const { body } = await actingAs(app, await createUser(app, 'monavis-administrateur')).get(
      `/journal?action=form.published&q=${numero}`
    );
    expect(body.data).toMatchObject([
      {
        actor: expect.stringContaining(porteur.email),
        subject: demarche.title,
        before: { version: 2, 'étapes masquées': ['Clarté'], 'adresse e-mail demandée': false },
        after: { version: 3, 'étapes masquées': ['Clarté', 'Aides'] },
      },
      { after: { version: 2 } },
    ]);
  });

  it('should never change a version that was published', async () => {
    const { numero, publish } = await createOwnForm(app);
    await publish({ asksContact: true });
    for (const statement of [
      'update monavis.form_versions set version = 9 where demarche_numero = ?',
      'delete from monavis.form_versions where demarche_numero = ?',
    ]) {
      await expect(app.strapi.db.connection.raw(statement, [numero])).rejects.toThrow(
        'append-only'
      );
    }
    await expect(app.strapi.db.connection.raw('truncate monavis.form_versions')).rejects.toThrow();
  });

  it('should refuse what was written on top of somebody else’s change, and say so', async () => {
    const { path, agent, read, save } = await createOwnForm(app);
    await save({ asksContact: true });
    const stale = { settings: settingsWith({}), revision: 0 };
    const { body } = await agent.put(path, stale).expect(400);
    expect(body.error.message).toContain('Quelqu’un d’autre a modifié ce formulaire');
    await agent.post(`${path}/publication`, { revision: 0 }).expect(400);
    expect((await read()).draft).toMatchObject({ revision: 1, settings: { asksContact: true } });

    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => agent.put(path, { settings: settingsWith({}), revision: 1 }))
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400]);
  });

  it('should publish once, however often one clicks, and nothing where nothing changed', async () => {
    const { path, agent, save, read } = await createOwnForm(app);
    await agent.post(`${path}/publication`, { revision: 0 }).expect(400);
    const { draft } = await save({ hiddenSteps: ['comment'] });
    const { revision } = draft;
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => agent.post(`${path}/publication`, { revision }))
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400]);
    expect((await read()).versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  it.each<[string, object]>([
    ['an unknown setting', { color: 'red' }],
    ['the vote itself', { hiddenSteps: ['satisfaction'] }],
    ['an unknown option', { hiddenHelp: ['fax'] }],
    ['an unknown language', { intro: { fr: '', en: '', de: '' } }],
    ['a text that is too long', { intro: { fr: 'é'.repeat(5_001), en: '' } }],
    ['a number for a text', { intro: { fr: 1, en: '' } }],
    ['nothing', { hiddenSteps: null }],
  ])('should refuse %s', async (_name, changes) => {
    const { path, agent, read } = await createOwnForm(app);
    const settings = { ...settingsWith({}), ...changes };
    await agent.put(path, { settings, revision: 0 }).expect(400);
    expect((await read()).draft.revision).toBe(0);
  });

  it('should keep a draft whose intro is too long, and not publish it', async () => {
    const { path, agent, save } = await createOwnForm(app);
    const publish = async (length: number) => {
      const { draft } = await save({ intro: { fr: '', en: '👍'.repeat(length) } });
      return agent.post(`${path}/publication`, { revision: draft.revision });
    };
    const refused = await publish(501);
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain('500 caractères au plus');
    expect((await publish(500)).status).toBe(200);
  });

  it('should stop at the last version that a token can carry, and say so', async () => {
    const { numero, path, agent, address, publish, save, read } = await createOwnForm(app);
    const insert = `insert into monavis.form_versions (demarche_numero, version, settings) values (?, ?, ?)`;
    const settings = JSON.stringify(settingsWith({ hiddenSteps: ['help'] }));
    await app.strapi.db.connection.raw(insert, [numero, LAST_VERSION - 1, settings]);
    const { versions } = await publish({ hiddenSteps: ['clarity'] });
    expect(versions[0].version).toBe(LAST_VERSION);

    const { draft } = await save({ asksContact: true });
    const refused = await agent.post(`${path}/publication`, { revision: draft.revision });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toMatch(/a 65\s535 versions, le plus grand nombre possible/);
    const after = await read();
    expect(after).toMatchObject({ isChanged: true, draft: { settings: { asksContact: true } } });
    expect(after.versions[0].version).toBe(LAST_VERSION);

    // Its form goes on as before.
    const citizen = createCitizen(app, address);
    await until('the last version is shown', async () =>
      (await citizen.open()).text.includes('Deux questions facultatives')
    );
    const { page } = await citizen.vote();
    expect(hiddenField(page, 'step')).toBe('help');
    expect(await storedReviews(app, numero)).toMatchObject([{ formVersion: LAST_VERSION }]);
  });

  it('should store an intro without control characters', async () => {
    const { save } = await createOwnForm(app);
    const { draft } = await save({ intro: { fr: ' Bonjour\u0000\r\n{titre} 👍 ', en: '' } });
    expect(draft.settings.intro.fr).toBe('Bonjour\n{titre} 👍');
  });
});
