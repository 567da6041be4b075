import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createDemarche, createUser } from '../helpers/fixtures';
import { searchSettled } from '../helpers/search';

describe('what a merged démarche was known by', () => {
  let app: TestApp;
  let editeur: Agent;
  let agent: Agent;

  beforeAll(async () => {
    app = await startApp();
    editeur = actingAs(app, await createUser(app, 'monavis-editeur'));
    agent = actingAs(app, await createUser(app));
  });
  afterAll(() => app.stop());

  const merge = (from: number, into: number) => editeur.post(`/demarches/${from}/merge`, { into });

  it('should find the target by all that named the source, until it is undone', async () => {
    const data: object = {
      title: 'Laissez-passer frontalier',
      cerfa: '15555*01',
      servicePublicRef: 'R55501',
    };
    const { numero } = await app.strapi
      .documents('api::demarche.demarche')
      .create({ data, status: 'published' });
    const target = await createDemarche(app, { title: 'Passeport des frontières' });
    const find = async (q: string): Promise<number[]> => {
      const { body } = await app.http.get(`/api/referentiel?q=${encodeURIComponent(q)}`);
      return body.data.map((entry: { numero: number }) => entry.numero);
    };
    const preview = await editeur.get(`/demarches/${numero}/merge?into=${target.numero}`);
    expect(preview.body.data.synonyms).toEqual([
      'Laissez-passer frontalier',
      `n° ${numero}`,
      'R55501',
      '15555*01',
    ]);
    const { body } = await merge(Number(numero), target.numero).expect(200);
    await searchSettled(app);
    const queries = ['laissez-passer frontalier', 'R55501', '15555', `${numero}`];
    for (const q of queries) expect(await find(q)).toEqual([target.numero]);
    await editeur.post(`/merges/${body.data.id}/undo`).expect(200);
    await searchSettled(app);
    for (const q of queries) expect(await find(q)).toEqual([numero]);
  });

  it('should show the way from the pages of the old number, whoever asks', async () => {
    const from = (await createDemarche(app)).numero;
    const into = (await createDemarche(app)).numero;
    const end = await createDemarche(app);
    await agent.post(`/demarches/${from}/ownership`).expect(200);
    await merge(from, into).expect(200);
    await merge(into, end.numero).expect(200);
    const administrateur = actingAs(app, await createUser(app, 'monavis-administrateur'));
    for (const { get } of [agent, administrateur]) {
      for (const page of ['buttons', 'reviews', 'statistics']) {
        const { body } = await get(`/demarches/${from}/${page}`).expect(403);
        expect(body.error.details).toEqual({ mergedInto: end.numero });
        expect(body.error.message).toContain(`fusionnée dans la démarche n° ${end.numero}`);
      }
      expect((await get(`/demarches/${from}`).expect(200)).body.data.mergedInto).toBe(end.numero);
    }
    await agent.get(`/demarches/${end.numero}/buttons`).expect(200);
    const declared = await agent.post(`/demarches/${from}/ownership`).expect(403);
    expect(declared.body.error.details).toEqual({ mergedInto: end.numero });
  });
});
