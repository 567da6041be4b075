import { startApp, type TestApp } from '../helpers/app';
import { createCitizen, heading, hiddenField, storedReviews } from '../helpers/citizen';
import { createUser } from '../helpers/fixtures';
import { actingAs } from '../helpers/agent-requests';
import { createOwnForm, publishAndSee } from '../helpers/forms';
import { until } from '../helpers/until';

describe('the form that porteurs adapt', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const prepare = async (changes: Parameters<typeof publishAndSee>[2]) => {
    const form = await createOwnForm(app);
    await publishAndSee(app, form, changes);
    const stored = () => storedReviews(app, form.numero);
    return { ...form, ...createCitizen(app, form.address), stored };
  };

  it('should say the intro with the title of the démarche, on the first page alone', async () => {
    const { address, open, vote, demarche } = await prepare({
      intro: { fr: 'Parlez-nous de « {titre} ».', en: 'About {titre}' },
    });
    expect((await open()).text).toContain(`Parlez-nous de « ${demarche.title} ».`);
    expect((await vote()).page.text).not.toContain('Parlez-nous');
    const english = await app.http.get(`${address}&lang=en`).expect(200);
    expect(english.text).toContain(`About ${demarche.title}`);
  });

  it('should skip the hidden steps, and count those that are left', async () => {
    const { open, vote, send, stored } = await prepare({ hiddenSteps: ['clarity', 'comment'] });
    expect((await open()).text).toContain('Une question facultative');
    const { page, receipt } = await vote();
    expect(page.text).toContain('Étape 1 sur 1');
    expect(page.text).toContain('Votre avis est enregistré');
    expect(page.text).toContain('Terminer');
    const thanks = await send({ step: 'help', receipt, difficulties: 'documents' }).expect(200);
    expect(heading(thanks)).toContain('Merci');
    const back = await send({ step: 'help', receipt, go: 'previous' }).expect(200);
    expect(hiddenField(back, 'step')).toBe('satisfaction');
    expect(await stored()).toMatchObject([{ formVersion: 2, satisfaction: 'good' }]);
  });

  it('should end with the vote when nothing else is asked', async () => {
    const { open, send, stored } = await prepare({ hiddenSteps: ['clarity', 'help', 'comment'] });
    const page = await open();
    expect(page.text).not.toContain('facultative');
    const token = hiddenField(page, 'token');
    const thanks = await send({ step: 'satisfaction', token, satisfaction: 'bad' }).expect(200);
    expect(heading(thanks)).toContain('Merci');
    expect(await stored()).toMatchObject([{ satisfaction: 'bad' }]);
  });

  it('should store nothing of what it does not ask', async () => {
    const { vote, send, stored } = await prepare({
      hiddenSteps: ['clarity'],
      hiddenHelp: ['chat', 'other'],
      hiddenDifficulties: ['mobile-display'],
    });
    const { receipt } = await vote();
    const help = await send({ step: 'clarity', receipt, clarity: '5' }).expect(200);
    expect(help.text).not.toContain('contactTried-chat');
    expect(help.text).not.toContain('contactTriedOther');
    await send({
      step: 'help',
      receipt,
      contactTried: ['chat', 'phone', 'other'],
      contactTriedOther: 'Un voisin',
      'contactReached-chat': 'yes',
      difficulties: ['mobile-display'],
    }).expect(200);
    await send({ step: 'comment', receipt, contactEmail: 'a@exemple.fr' }).expect(200);
    expect(await stored()).toMatchObject([
      { clarity: null, answers: { contactTried: ['phone'] }, comment: null },
    ]);
  });

  it('should finish a form in the version it was opened with', async () => {
    const form = await prepare({ hiddenSteps: ['clarity'] });
    const token = hiddenField(await form.open(), 'token');
    await publishAndSee(app, form, { hiddenSteps: ['help'] });

    const page = await form.send({ step: 'satisfaction', token, satisfaction: 'good' }).expect(200);
    expect(hiddenField(page, 'step')).toBe('help');
    const receipt = hiddenField(page, 'receipt');
    await form.send({ step: 'help', receipt, difficulties: 'documents' }).expect(200);
    await form.vote('bad');
    expect(await form.stored()).toMatchObject([
      { formVersion: 2, answers: { difficulties: ['documents'] } },
      { formVersion: 3 },
    ]);
  });

  it('should tell the porteur which form each review answered', async () => {
    const { agent, numero, vote, publish } = await prepare({ hiddenSteps: ['clarity'] });
    await vote();
    await publish({});
    const { body } = await agent.get(`/demarches/${numero}/reviews`).expect(200);
    expect(body.data).toMatchObject([{ formVersion: 2 }]);
    const detail = await agent.get(`/demarches/${numero}/reviews/${body.data[0].id}`).expect(200);
    expect(detail.body.data).toMatchObject({
      formVersion: 2,
      formSettings: { hiddenSteps: ['clarity'] },
      contact: null,
    });
  });

  it('should go on as the form of another one, when its démarche is merged meanwhile', async () => {
    const source = await prepare({ hiddenSteps: ['clarity'] });
    const target = await prepare({ hiddenSteps: ['clarity', 'help'] });
    await publishAndSee(app, target, { hiddenSteps: ['help'] });
    // Version 2 of the one, which is an older form of the other.
    const token = hiddenField(await source.open(), 'token');
    const editeur = actingAs(app, await createUser(app, 'monavis-editeur'));
    await editeur.post(`/demarches/${source.numero}/merge`, { into: target.numero }).expect(200);
    const { title } = target.demarche;
    await until('the merge is known', async () => (await source.open()).text.includes(title));

    const page = await source.send({ step: 'satisfaction', token, satisfaction: 'good' });
    expect(hiddenField(page, 'step')).toBe('clarity');
    const receipt = hiddenField(page, 'receipt');
    const next = await source.send({ step: 'clarity', receipt, clarity: '4' }).expect(200);
    expect(hiddenField(next, 'step')).toBe('comment');
    expect(await target.stored()).toMatchObject([{ formVersion: 3, clarity: 4 }]);
  });

  it('should still tell after the démarche was merged into another', async () => {
    const source = await prepare({ hiddenSteps: ['clarity'] });
    const target = await prepare({ hiddenSteps: ['help'] });
    await source.vote();
    await target.vote();
    const editeur = actingAs(app, await createUser(app, 'monavis-editeur'));
    await editeur.post(`/demarches/${source.numero}/merge`, { into: target.numero }).expect(200);
    await app.strapi.db.connection.raw(
      `update monavis.merges set merged_at = now() - interval '40 days' where source_numero = ?`,
      [source.numero]
    );
    await app.strapi.plugin('monavis').service('merges').purge();

    const path = `/demarches/${target.numero}/reviews`;
    const { body } = await target.agent.get(path).expect(200);
    const hidden = [];
    for (const { id } of body.data) {
      const detail = await target.agent.get(`${path}/${id}`).expect(200);
      hidden.push(...detail.body.data.formSettings.hiddenSteps);
    }
    expect(hidden.sort()).toEqual(['clarity', 'help']);
  });
});
