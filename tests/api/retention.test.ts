import { Client } from 'pg';
import { applyRetention } from '../../src/plugins/monavis/server/src/retention/apply-retention';
import { startApp, type TestApp } from '../helpers/app';
import { actingAs } from '../helpers/agent-requests';
import { createDemarche, createUser } from '../helpers/fixtures';
import { insertReviews } from '../helpers/reviews';
import { settleQueue } from '../helpers/until';

const DAY = 24 * 60 * 60 * 1000;
const ago = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

describe('retention', () => {
  let app: TestApp;
  let client: Client;
  beforeAll(async () => {
    app = await startApp({ RETENTION_MONTHS: '36' });
    client = new Client({ connectionString: app.databaseUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await app.stop();
  });
  beforeEach(() => client.query('delete from reviews'));

  const run = (isDryRun: boolean) => applyRetention({ client, months: 36, isDryRun });
  const rowsOf = async (sql: string) => (await client.query(sql)).rows;
  const countRows = () =>
    rowsOf('select * from monavis.review_daily_counts order by 1, 2, 3, 4, 5');
  const reviewRows = () =>
    rowsOf(
      'select comment, answers::json as answers, masked::json as masked from reviews order by id'
    );

  const prepare = async () => {
    const { numero } = await createDemarche(app);
    const answers = {
      contactTried: ['other'],
      contactTriedOther: 'Un voisin',
      difficulties: ['documents'],
    };
    const ids = await insertReviews(app, numero, [
      { comment: 'Trop vieux', clarity: 4, answers, createdAt: ago(37 * 31) },
      {
        comment: null,
        answers: { difficulties: ['other'], difficultiesOther: 'Lent' },
        createdAt: ago(2000),
      },
      { comment: 'Caché', state: 'hidden', createdAt: ago(2000) },
      { comment: 'Récent', answers, createdAt: ago(35 * 30) },
      { comment: null, createdAt: ago(2000) },
    ]);
    await client.query(
      `insert into monavis.review_contacts (review_id, email, created_at)
       values ($1, 'a@exemple.fr', now() - interval '91 days'), ($2, 'b@exemple.fr', now() - interval '89 days')`,
      [ids[0], ids[3]]
    );
    for (const id of [ids[0], ids[3]]) {
      await client.query(
        `insert into monavis.review_replies (review_id, demarche_numero, body, comment_digest, published_at)
         values ($1, $2, 'Vous dites « trop vieux »', '', now())`,
        [id, numero]
      );
      await client.query(
        `insert into monavis.review_flags (review_id, reason, note) values ($1, 'off-topic', 'Trop vieux')`,
        [id]
      );
    }
    return { numero, ids };
  };
  const REPORT = { reviews: 3, comments: 2, otherTexts: 2, replies: 1, notes: 1, contacts: 1 };

  it('should tell what it would erase, and touch nothing', async () => {
    await prepare();
    const before = await reviewRows();
    expect(await run(true)).toEqual(REPORT);
    expect(await reviewRows()).toEqual(before);
    expect(await rowsOf('select * from monavis.review_contacts')).toHaveLength(2);
  });

  it('should erase the texts that are too old and leave every number', async () => {
    await prepare();
    const before = await countRows();
    expect(await run(false)).toEqual(REPORT);
    expect(await reviewRows()).toMatchObject([
      { comment: '', answers: { contactTried: ['other'], difficulties: ['documents'] } },
      { comment: null, answers: { difficulties: ['other'] } },
      { comment: '' },
      { comment: 'Récent', answers: { contactTriedOther: 'Un voisin' } },
      { comment: null },
    ]);
    expect(JSON.stringify(await reviewRows())).not.toMatch(/Lent|Trop vieux|Caché/);
    expect(await countRows()).toEqual(before);
    expect(await rowsOf('select * from monavis.review_count_differences')).toEqual([]);
    expect(await rowsOf('select email from monavis.review_contacts')).toEqual([
      { email: 'b@exemple.fr' },
    ]);
    const { reviews, comments, otherTexts, ...others } = await run(false);
    expect({ reviews, comments, otherTexts }).toEqual({ reviews: 0, comments: 0, otherTexts: 0 });
    expect(others).toEqual({ replies: 0, notes: 0, contacts: 0 });
  });

  it('should take the answers with the comments, and the notes of the flags', async () => {
    const { ids } = await prepare();
    await run(false);
    expect(await rowsOf('select review_id from monavis.review_replies')).toEqual([
      { review_id: ids[3] },
    ]);
    expect(await rowsOf('select note from monavis.review_flags order by review_id')).toEqual([
      { note: null },
      { note: 'Trop vieux' },
    ]);
  });

  it('should run as a job, and leave its report in the journal', async () => {
    await prepare();
    await app.strapi.plugin('monavis').service('jobs').enqueue('retention:erase', {});
    await settleQueue(app);
    expect(await run(true)).toMatchObject({ reviews: 0, contacts: 0 });
    const administrateur = actingAs(app, await createUser(app, 'monavis-administrateur'));
    const { body } = await administrateur.get('/journal?action=retention.applied').expect(200);
    expect(body.data[0]).toMatchObject({
      actor: 'MonAvis',
      after: {
        'commentaires effacés': 2,
        'réponses effacées': 1,
        'notes de signalement effacées': 1,
        'adresses e-mail effacées': 1,
        'conservation (mois)': 36,
      },
    });
  });

  it('should not list an erased comment among the comments', async () => {
    const { numero } = await prepare();
    await run(false);
    const agent = actingAs(app, await createUser(app, 'monavis-administrateur'));
    const path = `/demarches/${numero}/reviews`;
    const all = await agent.get(path).expect(200);
    expect(all.body.data.map(({ comment }: { comment: string }) => comment)).toEqual([
      'Récent',
      '',
      null,
      null,
    ]);
    const commented = await agent.get(`${path}?withComment=true`).expect(200);
    expect(commented.body.data).toHaveLength(1);
  });
});
