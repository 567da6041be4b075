import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createDemarche, createUser } from '../helpers/fixtures';
import { insertReviews, type ReviewInput } from '../helpers/reviews';

describe('public answers', () => {
  let app: TestApp;
  let porteur: Agent;
  let administrateur: Agent;

  beforeAll(async () => {
    app = await startApp();
    porteur = actingAs(app, await createUser(app));
    administrateur = actingAs(app, await createUser(app, 'monavis-administrateur'));
  });
  afterAll(() => app.stop());

  const prepare = async (...reviews: ReviewInput[]) => {
    const { numero } = await createDemarche(app);
    await porteur.post(`/demarches/${numero}/ownership`).expect(200);
    const given = reviews.length > 0 ? reviews : [{ comment: 'Attente trop longue' }];
    const ids = await insertReviews(app, numero, given);
    return { numero, ids, path: `/demarches/${numero}/reviews/${ids[0]}/reply` };
  };

  const stateOf = async (path: string) => (await porteur.get(path).expect(200)).body.data;
  /** Saves on top of what is there, as the panel does. */
  const save = async (path: string, body: object = {}) => {
    const { revision, commentVersion } = await stateOf(path);
    const given = { body: 'Nous recrutons.', isPublished: true, revision, commentVersion };
    return porteur.put(path, { ...given, ...body });
  };
  const publicPage = async (numero: number, query = ''): Promise<string> => {
    const row = await app.strapi.db.connection('demarches').where({ numero }).first('slug');
    const page = await app.http.get(`/referentiel/${row.slug}${query}`).expect(200);
    return page.text;
  };
  const actions = async () =>
    (await administrateur.get('/journal').expect(200)).body.data.map(
      ({ action }: { action: string }) => action
    );

  it('should stay a draft until it is published, and be published, changed and deleted', async () => {
    const { numero, path, ids } = await prepare();
    expect(await stateOf(path)).toMatchObject({ reply: null, revision: 0 });
    expect((await save(path, { isPublished: false })).status).toBe(200);
    expect(await stateOf(path)).toMatchObject({
      reply: { body: 'Nous recrutons.', author: 'Camille Essai', publishedAt: null },
      revision: 1,
    });
    expect(await publicPage(numero)).not.toContain('Nous recrutons.');

    await save(path);
    const { publishedAt } = (await stateOf(path)).reply;
    const shown = await publicPage(numero);
    expect(shown).toContain('Attente trop longue');
    expect(shown).toContain('Nous recrutons.');
    expect(shown).not.toContain('Camille Essai');

    await save(path, { body: 'Nous <recrutons> deux agents.' });
    expect((await stateOf(path)).reply.publishedAt).toBe(publishedAt);
    expect(await publicPage(numero)).toContain('Nous &lt;recrutons&gt; deux agents.');
    await save(path, { isPublished: false });
    expect(await publicPage(numero)).not.toContain('Attente trop longue');

    await porteur.delete(`${path}?revision=1`).expect(400);
    await porteur.delete(`${path}?revision=4`).expect(200);
    expect(await stateOf(path)).toMatchObject({ reply: null, revision: 0 });
    await porteur.delete(`${path}?revision=0`).expect(400);
    expect((await actions()).slice(0, 5)).toEqual([
      'reply.deleted',
      'reply.unpublished',
      'reply.saved',
      'reply.published',
      'reply.saved',
    ]);
    const { body } = await administrateur.get('/journal?action=reply.deleted').expect(200);
    expect(body.data[0]).toMatchObject({
      subjectId: `${numero}`,
      after: { 'avis n°': ids[0], caractères: 15 },
    });
  });

  it('should mask personal data, and tell its author which', async () => {
    const { numero, path } = await prepare();
    const answer = await save(path, { body: 'Écrivez à agent@exemple.fr ou au 06 12 34 56 78.' });
    expect(answer.body.meta).toEqual({ masked: { email: 1, phone: 1 } });
    const masked = 'Écrivez à [e-mail masqué] ou au [téléphone masqué].';
    expect(answer.body.data.reply.body).toBe(masked);
    expect(await publicPage(numero)).toContain(masked);
  });

  it('should refuse what is not an answer', async () => {
    const { path } = await prepare();
    for (const body of ['', ' \n ', 'x'.repeat(2_001)]) {
      expect((await save(path, { body })).status).toBe(400);
    }
    expect((await save(path, { body: '👍'.repeat(2_000) })).status).toBe(200);
    expect((await save(path, { author: 1 })).status).toBe(400);
  });

  it('should answer comments only, of reviews that porteurs read', async () => {
    const { numero, ids } = await prepare(
      { comment: null },
      { comment: '' },
      { comment: 'Non', state: 'hidden' },
      { comment: 'Non', state: 'suspect' }
    );
    const pathOf = (id: number) => `/demarches/${numero}/reviews/${id}/reply`;
    for (const id of ids.slice(0, 2)) {
      expect((await stateOf(pathOf(id))).commentVersion).toBeNull();
      const refused = await save(pathOf(id), { commentVersion: '' });
      expect(refused.body.error.message).toBe('Cet avis n’a pas de commentaire auquel répondre.');
    }
    const body = { body: 'Bonjour', isPublished: true, revision: 0, commentVersion: '' };
    for (const id of [...ids.slice(2), 999_999]) {
      await porteur.get(pathOf(id)).expect(404);
      await porteur.put(pathOf(id), body).expect(404);
      await porteur.delete(`${pathOf(id)}?revision=1`).expect(404);
    }
  });

  it('should not cover what somebody else wrote meanwhile', async () => {
    const { path } = await prepare();
    const seen = await stateOf(path);
    const write = (body: string) =>
      porteur.put(path, {
        body,
        isPublished: false,
        revision: 0,
        commentVersion: seen.commentVersion,
      });
    const answers = await Promise.all(['Un', 'Deux', 'Trois'].map(write));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    const late = answers.find(({ status }) => status === 400);
    expect(late?.body.error.message).toContain('Quelqu’un d’autre a modifié cette réponse');
  });

  it('should never stand beside another comment than the one that was answered', async () => {
    const { numero, ids, path } = await prepare();
    const { commentVersion } = await stateOf(path);
    await save(path);
    // As its author can, for a day.
    await app.strapi.db.connection('reviews').where({ id: ids[0] }).update({ comment: 'Insulte' });
    const page = await publicPage(numero);
    expect(page).not.toContain('Insulte');
    expect(page).not.toContain('Nous recrutons.');
    expect((await stateOf(path)).reply.isOutdated).toBe(true);
    const blind = await save(path, { commentVersion });
    expect(blind.status).toBe(400);
    expect(blind.body.error.message).toContain('a changé son commentaire');
    await save(path);
    expect(await publicPage(numero)).toContain('Insulte');
  });

  it('should disappear with a review that is hidden, and come back with it', async () => {
    const { numero, ids, path } = await prepare();
    await save(path);
    const decide = (decision: string) =>
      administrateur
        .post(`/moderation/${ids[0]}/decision`, { decision, reason: 'Essai', flagId: null })
        .expect(200);
    await decide('hide');
    expect(await publicPage(numero)).not.toContain('Nous recrutons.');
    await decide('restore');
    expect(await publicPage(numero)).toContain('Nous recrutons.');
  });

  it.each([{ comment: '' }, { comment: null }, { state: 'suspect' }])(
    'should disappear with a review that becomes %j',
    async (change) => {
      const { numero, ids, path } = await prepare();
      await save(path);
      await app.strapi.db.connection('reviews').where({ id: ids[0] }).update(change);
      expect(await publicPage(numero)).not.toContain('Nous recrutons.');
    }
  );

  it('should follow its review through a merge, and back', async () => {
    const { numero, ids, path } = await prepare();
    await save(path);
    const { numero: into } = await createDemarche(app);
    const merge = await administrateur.post(`/demarches/${numero}/merge`, { into }).expect(200);
    expect(await publicPage(into)).toContain('Nous recrutons.');
    await porteur.get(path).expect(403);
    const moved = `/demarches/${into}/reviews/${ids[0]}/reply`;
    expect((await stateOf(moved)).reply.body).toBe('Nous recrutons.');
    await administrateur.post(`/merges/${merge.body.data.id}/undo`).expect(200);
    expect(await publicPage(into)).not.toContain('Nous recrutons.');
    expect(await publicPage(numero)).toContain('Nous recrutons.');
  });

  it('should be five a page, the last published first, without a script', async () => {
    const { numero, ids } = await prepare(
      ...Array.from({ length: 12 }, (_, rank) => ({ comment: `Commentaire ${rank}.` }))
    );
    for (const id of ids) await save(`/demarches/${numero}/reviews/${id}/reply`);
    // All at the same moment: the order must hold.
    await app.strapi.db.connection('review_replies').withSchema('monavis').update({
      published_at: new Date(),
    });
    const seen: string[] = [];
    let query: string | undefined = '';
    const sizes: number[] = [];
    while (query !== undefined) {
      const page: string = await publicPage(numero, query);
      const comments = page.match(/Commentaire \d+\./g) ?? [];
      seen.push(...comments);
      sizes.push(comments.length);
      expect(page.includes('noindex')).toBe(query !== '');
      query = /href="[^"?]+(\?avant=[^"#]+)#reponses">Voir plus/.exec(page)?.[1];
    }
    expect(sizes).toEqual([5, 5, 2]);
    expect(seen).toEqual(Array.from({ length: 12 }, (_, rank) => `Commentaire ${11 - rank}.`));
  });

  it('should say that a position does not exist', async () => {
    const { numero } = await prepare();
    const row = await app.strapi.db.connection('demarches').where({ numero }).first('slug');
    for (const position of ['', 'x', '1-1', '1764273600000-99999999999']) {
      await app.http.get(`/referentiel/${row.slug}?avant=${position}`).expect(404);
    }
    expect(await publicPage(numero, '?avant=1764273600000-1')).toContain(
      'pas de réponse plus ancienne'
    );
  });
});
