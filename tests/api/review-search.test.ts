import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createDemarche, createUser } from '../helpers/fixtures';
import { insertReviews } from '../helpers/reviews';

const COMMENTS = [
  'Le délai de traitement est trop long.', // 0
  'Délais trop longs, site LENT', // 1
  'Traitement rapide, merci👍', // 2
  'Prendre rendez-vous est impossible.Le site plante', // 3
  'L’œuvre de l’agent : « parfait »', // 4
  'Trop rapide pour être long, délai respecté', // 5
  'et/ou carte@exemple 12,5 € d’attente', // 6
];

describe('search in comments', () => {
  let app: TestApp;
  let agent: Agent;
  let path: string;
  let ids: number[];

  beforeAll(async () => {
    app = await startApp();
    agent = actingAs(app, await createUser(app));
    const { numero } = await createDemarche(app);
    await agent.post(`/demarches/${numero}/ownership`).expect(200);
    path = `/demarches/${numero}`;
    ids = await insertReviews(
      app,
      numero,
      [...COMMENTS, null, ''].map((comment) => ({ comment }))
    );
    const other = await createDemarche(app);
    await insertReviews(app, other.numero, [{ comment: COMMENTS[0] }]);
  });
  afterAll(() => app.stop());

  const search = async (q: string, query: Record<string, string> = {}) => {
    const { body } = await agent
      .get(`${path}/reviews`)
      .query({ q, ...query })
      .expect(200);
    expect(body.meta).toMatchObject({ total: body.data.length, isTotalExact: true });
    return body.data;
  };

  it.each([
    ['delai ', [5, 0]],
    ['délai', [5, 1, 0]],
    ['DELAI* long ', [5, 0]],
    ['trait', [2, 0]],
    ['"trop long"', [0]],
    ['« trop longs »', [1]],
    ['trop long ', [5, 0]],
    ['délai* -rapide', [1, 0]],
    ['délai* -"trop long"', [5, 1]],
    ['-trop', [6, 4, 3, 2]],
    ['merci ', [2]],
    ['oeuvre agent ', [4]],
    ['l’œuvre ', [4]],
    ['parfait ', [4]],
    ['rendez-vous ', [3]],
    ['"prendre rendez vous"', [3]],
    ['impossible ', [3]],
    ['carte ', [6]],
    ['"12,5"', [6]],
    ['absent ', []],
    ['\\ & | ! : \' "', [-1, -1, 6, 5, 4, 3, 2, 1, 0]],
  ])('should find, with %j, the comments %j', async (q, expected) => {
    const data: { id: number }[] = await search(q);
    expect(data.map(({ id }) => COMMENTS.findIndex((_, index) => ids[index] === id))).toEqual(
      expected
    );
  });

  it('should tell where, for the list and for its drawer', async () => {
    const [{ id, comment, marks }] = await search('"trop long"');
    const texts = marks.map(([start, end]: [number, number]) => comment.slice(start, end));
    expect(texts).toEqual(['trop long']);
    const { body } = await agent.get(`${path}/reviews/${id}`).query({ q: 'delai ' }).expect(200);
    expect(body.data.marks).toEqual([[3, 8]]);
    expect(body.meta).toEqual({ newerId: ids[5], olderId: null });
  });

  it('should combine with the other filters, and leave erased comments out', async () => {
    expect(await search('délai', { satisfaction: 'bad' })).toEqual([]);
    expect(await search('délai', { satisfaction: 'good', withComment: 'true' })).toHaveLength(3);
  });

  it('should refuse more than 200 characters', async () => {
    const { body } = await agent
      .get(`${path}/reviews`)
      .query({ q: 'a'.repeat(201) })
      .expect(400);
    expect(body.error.message).toContain('200 caractères');
  });

  it('should count the words that come back, in the comments that are on screen', async () => {
    const words = async (query: object) =>
      (await agent.get(`${path}/review-words`).query(query).expect(200)).body.data;
    const all = await words({});
    expect(all).toMatchObject({ readCount: COMMENTS.length, isSample: false });
    expect(all.words[0]).toEqual({ text: 'délai', count: 2 });
    expect((await words({ q: 'site ' })).words).toEqual([{ text: 'site', count: 2 }]);
    await agent.get(`${path}/review-words`).query({ pageSize: '20' }).expect(400);
  });
});
