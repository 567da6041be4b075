import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createCitizen, createForm, storedReviews } from '../helpers/citizen';
import { createDemarche, createUser, type TestUser } from '../helpers/fixtures';
import { insertManyReviews, insertReviews } from '../helpers/reviews';
import { eventually } from '../helpers/search';

describe('merging two démarches', () => {
  let app: TestApp;
  let editeur: Agent;
  let user: TestUser;
  let agent: Agent;

  beforeAll(async () => {
    app = await startApp();
    editeur = actingAs(app, await createUser(app, 'monavis-editeur'));
    user = await createUser(app);
    agent = actingAs(app, user);
  });
  afterAll(() => app.stop());

  /** Two démarches with a form each; the agent is porteur of the first. */
  const createPair = async () => {
    const source = await createForm(app);
    const target = await createForm(app);
    await agent.post(`/demarches/${source.demarche.numero}/ownership`).expect(200);
    return { source, target, from: source.demarche.numero, into: target.demarche.numero };
  };

  const merge = (from: number, into: number) => editeur.post(`/demarches/${from}/merge`, { into });

  const undo = (id: number) => editeur.post(`/merges/${id}/undo`);

  /** Votes on the page of this address. Caches hear of a change within moments. */
  const voteWhen = async (address: string, numero: number) => {
    const citizen = createCitizen(app, address);
    const before = (await storedReviews(app, numero)).length;
    await citizen.vote('bad');
    expect(await storedReviews(app, numero)).toHaveLength(before + 1);
  };

  const countOf = async (numero: number) => (await storedReviews(app, numero)).length;

  const differences = async () => {
    const { rows } = await app.strapi.db.connection.raw(
      'select * from monavis.review_count_differences'
    );
    return rows;
  };

  /** Waits until the caches heard of a change: the form of this address belongs to that démarche. */
  const opens = (address: string, title: string) =>
    eventually(async () => {
      const page = await createCitizen(app, address).open().expect(200);
      expect(page.text).toContain(title);
    });

  it('should say beforehand what moves, and change nothing', async () => {
    const { from, into } = await createPair();
    await insertReviews(app, from, [{ satisfaction: 'good' }, { satisfaction: 'bad' }]);
    await insertReviews(app, into, [{ satisfaction: 'medium' }, { state: 'suspect' }]);
    const { body } = await editeur.get(`/demarches/${from}/merge?into=${into}`).expect(200);
    expect(body.data).toMatchObject({
      source: { numero: from, ownerCount: 1, buttonCount: 1, reviewCount: 2 },
      target: { numero: into, ownerCount: 0, buttonCount: 1, reviewCount: 2 },
      newOwners: ['Camille Essai'],
      synonyms: [expect.stringContaining('essai'), `n° ${from}`],
      scoreAfter: { value: 5, count: 3 },
    });
    expect(await countOf(from)).toBe(2);
    expect((await agent.get(`/demarches/${from}`)).body.data.mergedInto).toBeNull();
  });

  it('should move porteurs, buttons, reviews and statistics, and write it in the journal', async () => {
    const { source, from, into } = await createPair();
    await insertReviews(app, from, [
      {
        buttonId: source.button.id,
        clarity: 4,
        comment: 'Bien',
        answers: { difficulties: ['other'] },
      },
      { state: 'hidden' },
      { state: 'suspect', createdAt: '2025-01-01T23:30:00.000Z' },
    ]);
    await insertReviews(app, into, [{ satisfaction: 'bad' }]);
    const { body } = await merge(from, into).expect(200);
    expect(body.data).toMatchObject({
      source: { numero: from },
      target: { numero: into },
      reviewCount: 3,
      buttonCount: 1,
      ownerCount: 1,
      isUndoable: true,
    });
    expect(await countOf(from)).toBe(0);
    expect(await countOf(into)).toBe(4);
    expect((await agent.get(`/demarches/${into}/buttons`).expect(200)).body.data).toHaveLength(2);
    const statistics = await agent.get(`/demarches/${into}/statistics`).expect(200);
    expect(statistics.body.data.score).toMatchObject({ value: 5, count: 2 });
    expect(await differences()).toEqual([]);
    const old = (await agent.get(`/demarches/${from}`)).body.data;
    expect(old).toMatchObject({ mergedInto: into, isArchived: true, owners: [] });
    const rows = await app.strapi.db.connection('demarches').where({ numero: from });
    expect(rows.map((row) => row.merged_into)).toEqual([into, into]);
    const administrateur = actingAs(app, await createUser(app, 'monavis-administrateur'));
    const journal = await administrateur.get('/journal?action=demarche.merged').expect(200);
    expect(journal.body.data[0]).toMatchObject({ subjectId: `${from}`, after: { avis: 3 } });
    const found = await agent.get(`/catalogue?q=${encodeURIComponent(old.title)}`).expect(200);
    expect(found.body.data.map(({ numero }: { numero: number }) => numero)).not.toContain(from);
  });

  it('should keep the old addresses and keys open, their votes counting for the target', async () => {
    const { source, target, from, into } = await createPair();
    // Both forms are kept in memory before the merge.
    await createCitizen(app, source.address).open().expect(200);
    await createCitizen(app, target.address).open().expect(200);
    await merge(from, into).expect(200);
    await opens(source.address, target.demarche.title);
    await voteWhen(source.address, into);
    await voteWhen(target.address, into);
    await voteWhen(`/Demarches/${into}?key=${source.button.key}`, into);
    const page = await createCitizen(app, source.address).open().expect(200);
    expect(page.text).toContain(target.demarche.title);
    const [, , last] = await storedReviews(app, into);
    expect(last.buttonId).toBe(source.button.id);
    expect(await countOf(from)).toBe(0);
    expect(await differences()).toEqual([]);
  });

  it('should keep a missing key optional on the old number only', async () => {
    const old = await createDemarche(app, { isKeyOptional: true });
    const { demarche } = await createForm(app);
    await merge(old.numero, demarche.numero).expect(200);
    await opens(`/Demarches/${old.numero}?view-mode=formulaire-avis`, demarche.title);
    await voteWhen(`/Demarches/${old.numero}?view-mode=formulaire-avis`, demarche.numero);
    await createCitizen(app, `/Demarches/${demarche.numero}`).open().expect(404);
  });

  it('should move the reviews that are too many for one transaction afterwards', async () => {
    const { from, into } = await createPair();
    await insertManyReviews(app, from, 5_000);
    const { body } = await merge(from, into).expect(200);
    expect(body.data).toMatchObject({ state: 'moving', reviewCount: 2_000, isUndoable: false });
    const entry = async () => {
      const { data } = (await editeur.get('/merges').expect(200)).body;
      return data.find(({ id }: { id: number }) => id === body.data.id);
    };
    await eventually(async () => expect((await entry()).state).toBe('done'));
    expect(await entry()).toMatchObject({ reviewCount: 5_000, isUndoable: true, error: null });
    expect(await countOf(from)).toBe(0);

    const undone = await undo(body.data.id).expect(200);
    expect(undone.body.data.state).toBe('moving-back');
    const early = await merge(from, into);
    await eventually(async () => expect((await entry()).state).toBe('done'));
    expect(early.status).toBe(400);
    expect(await countOf(from)).toBe(5_000);
    expect(await countOf(into)).toBe(0);
    expect(await differences()).toEqual([]);
  });

  it('should leave a review that is being written to the next time', async () => {
    const { from, into } = await createPair();
    const [first] = await insertReviews(app, from, [{}, {}]);
    const writing = await app.strapi.db.connection.transaction();
    // Nothing that counts: whoever holds a count is waited for.
    await writing('reviews').where({ id: first }).update({ updated_at: new Date() });
    const { body } = await merge(from, into).expect(200);
    expect(body.data.reviewCount).toBe(1);
    await writing.commit();
    await app.strapi.plugin('monavis').service('merges').moveReviews(body.data.id);
    expect(await countOf(into)).toBe(2);
    expect(await differences()).toEqual([]);
  });

  it('should bring in the votes that were on their way', async () => {
    const { from, into } = await createPair();
    const { body } = await merge(from, into).expect(200);
    await insertReviews(app, from, [{}]);
    await app.strapi.plugin('monavis').service('merges').moveReviews(body.data.id);
    expect(await countOf(from)).toBe(0);
    expect(await countOf(into)).toBe(1);
    await undo(body.data.id).expect(200);
    expect(await countOf(from)).toBe(1);
    expect(await differences()).toEqual([]);
  });

  it('should be undone: all that moved goes back, what the target received since stays', async () => {
    const { source, target, from, into } = await createPair();
    const colleague = actingAs(app, await createUser(app));
    for (const numero of [from, into]) await colleague.post(`/demarches/${numero}/ownership`);
    await insertReviews(app, from, [{ buttonId: source.button.id }, { state: 'hidden' }]);
    await insertReviews(app, into, [{ satisfaction: 'bad' }]);
    const { id } = (await merge(from, into).expect(200)).body.data;
    await opens(source.address, target.demarche.title);
    await voteWhen(source.address, into);
    await voteWhen(target.address, into);

    const { body } = await undo(id).expect(200);
    expect(body.data).toMatchObject({ isUndoable: false, undoneAt: expect.any(String) });
    expect(await countOf(from)).toBe(2);
    expect(await countOf(into)).toBe(3);
    expect(await differences()).toEqual([]);
    const ownersOf = async (numero: number) =>
      app.strapi.db.connection('ownerships').where({ demarche_numero: numero });
    expect(await ownersOf(from)).toHaveLength(2);
    expect(await ownersOf(into)).toHaveLength(1);
    expect((await agent.get(`/demarches/${from}`)).body.data).toMatchObject({
      mergedInto: null,
      isArchived: false,
    });
    await opens(source.address, source.demarche.title);
    await voteWhen(source.address, from);
    await createCitizen(app, `/Demarches/${into}?key=${source.button.key}`).open().expect(404);
    await undo(id).expect(400);
  });

  it('should follow a chain, and be undone from its end only', async () => {
    const { source, from, into } = await createPair();
    const end = await createForm(app);
    await insertReviews(app, from, [{}]);
    const first = (await merge(from, into).expect(200)).body.data;
    const second = (await merge(into, end.demarche.numero).expect(200)).body.data;
    await opens(source.address, end.demarche.title);
    await voteWhen(source.address, end.demarche.numero);
    expect((await undo(first.id).expect(400)).body.error.message).toContain('annulez d’abord');
    await undo(second.id).expect(200);
    await undo(first.id).expect(200);
    expect(await countOf(from)).toBe(1);
    expect(await countOf(end.demarche.numero)).toBe(1);
    expect(await differences()).toEqual([]);
  });

  it('should refuse what cannot be, in French', async () => {
    const { from, into } = await createPair();
    const archived = await createDemarche(app, { archivedAt: '2026-01-01T00:00:00.000Z' });
    const why = async (source: number, target: number) =>
      (await merge(source, target).expect(400)).body.error.message;
    expect(await why(from, from)).toContain('avec elle-même');
    expect(await why(from, archived.numero)).toContain('archivée');
    await merge(from, 999_999).expect(404);
    await editeur.post(`/demarches/${from}/merge`, { into, more: 1 }).expect(400);
    await merge(from, into).expect(200);
    expect(await why(from, into)).toContain('déjà fusionnée');
    const pending = await createDemarche(app, { isPublished: false });
    expect(await why(into, pending.numero)).toContain('n’est pas publiée');
    const other = await createDemarche(app);
    expect(await why(other.numero, from)).toContain(`choisissez la n° ${into}`);
  });

  it('should be made once, however many ask for it at the same moment', async () => {
    const { from, into } = await createPair();
    await insertReviews(app, from, [{}, {}]);
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => merge(from, into)),
      ...Array.from({ length: 4 }, () => merge(into, from)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(400)]);
    expect((await countOf(from)) + (await countOf(into))).toBe(2);
    expect(await differences()).toEqual([]);
  });

  it('should be final after 30 days', async () => {
    const { from, into } = await createPair();
    await insertReviews(app, from, [{}]);
    const { id } = (await merge(from, into).expect(200)).body.data;
    const { connection } = app.strapi.db;
    await connection.raw(
      `update monavis.merges set merged_at = now() - interval '32 days' where id = ?`,
      [id]
    );
    expect((await undo(id).expect(400)).body.error.message).toContain('30 jours');
    await app.strapi.plugin('monavis').service('merges').purge();
    const kept = await connection('monavis.merged_reviews').where({ merge_id: id });
    expect(kept).toEqual([]);
  });

  it('should always list what can still be undone', async () => {
    const { from, into } = await createPair();
    const { id } = (await merge(from, into).expect(200)).body.data;
    await app.strapi.db.connection.raw(
      `insert into monavis.merges (source_numero, target_numero, undone_at)
       select 900000 + n, 1, now() from generate_series(1, 250) n`
    );
    const { body } = await editeur.get('/merges').expect(200);
    expect(body.data.map((entry: { id: number }) => entry.id)).toContain(id);
  });

  it('should leave a merged démarche to nobody’s edits, and never delete its number', async () => {
    const superAdmin = await createUser(app, 'strapi-super-admin');
    const { source, from, into } = await createPair();
    await merge(from, into).expect(200);
    const path = `/content-manager/collection-types/api::demarche.demarche/${source.demarche.documentId}`;
    const as = (request: ReturnType<typeof app.http.put>) =>
      request.set('Authorization', superAdmin.authorization);
    await as(app.http.put(path)).send({ title: 'Autre nom' }).expect(403);
    await as(app.http.delete(path)).expect(403);
  });
});
