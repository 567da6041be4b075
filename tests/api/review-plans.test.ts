import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createDemarche, createUser } from '../helpers/fixtures';

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

interface Statement {
  sql: string;
  bindings: unknown[];
  /** What was set for its transaction. */
  settings?: string;
}

/** As knex tells it. */
type Query = Pick<Statement, 'sql' | 'bindings'> & { __knexTxId?: string };

const OTHERS = 30;
/** Enough for PostgreSQL to prefer an index wherever there is one. */
const FILL = `
  insert into reviews (document_id, demarche_numero, token_id, satisfaction, clarity, answers, comment, language,
    form_version, state, created_at, updated_at, published_at)
  select md5('d' || n), case when n % 2 = 0 then :numero else :numero + n % :others end, md5('t' || n),
    (array['bad', 'medium', 'good'])[1 + n % 3], 1 + n % 5,
    case when n % 4 = 0 then '{"contactTried": ["phone"], "difficulties": ["other"]}'::jsonb end,
    case when n % 4 = 1 then 'Le délai numéro ' || n || ' est ' || (array['long', 'court'])[1 + n % 2] end, 'fr', 1,
    case when n % 50 = 0 then 'hidden' else 'published' end, day, day, day
  from generate_series(1, 60000) n, lateral (select timestamp '2025-01-01' + n * interval '10 minutes' as day) days`;

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

describe('the plans of what agents read', () => {
  let app: TestApp;
  let agent: Agent;
  let numero: number;

  beforeAll(async () => {
    app = await startApp();
    agent = actingAs(app, await createUser(app));
    ({ numero } = await createDemarche(app));
    await agent.post(`/demarches/${numero}/ownership`).expect(200);
    const { connection } = app.strapi.db;
    await connection.raw(FILL, { numero, others: OTHERS });
    for (const table of ['review_facet_counts', 'review_daily_counts']) {
      await connection.raw(`analyze monavis.${table}`);
    }
    await connection.raw('analyze reviews');
  });
  afterAll(() => app.stop());

  /** What the server asks of the reviews while it answers, as it asks it. */
  const statementsOf = async (work: () => Promise<unknown>): Promise<Statement[]> => {
    const statements: Statement[] = [];
    const settings = new Map<string | undefined, string>();
    const note = ({ sql, bindings, __knexTxId: id }: Query) => {
      if (/^set local /.test(sql)) settings.set(id, `${settings.get(id) ?? ''}${sql};`);
      if (/\breviews\b/.test(sql)) statements.push({ sql, bindings, settings: settings.get(id) });
    };
    app.strapi.db.connection.on('query', note);
    await work();
    app.strapi.db.connection.off('query', note);
    return statements;
  };

  const isSequential = async ({ sql, bindings, settings }: Statement): Promise<boolean> => {
    // As the driver sent it: with $1, $2, which knex must not look for again.
    const client = await app.strapi.db.connection.client.acquireConnection();
    try {
      await client.query('begin');
      if (settings) await client.query(settings);
      const { rows } = await client.query(`explain (format json) ${sql}`, bindings);
      const plan: Plan = rows[0]['QUERY PLAN'][0].Plan;
      return nodesOf(plan).some(
        (node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'reviews'
      );
    } finally {
      await client.query('rollback');
      app.strapi.db.connection.client.releaseConnection(client);
    }
  };

  const expectIndexes = async (path: string, query: Record<string, string>) => {
    const statements = await statementsOf(() => agent.get(path).query(query).expect(200));
    for (const statement of statements) {
      expect([statement.sql, await isSequential(statement)]).toEqual([statement.sql, false]);
    }
    return statements;
  };

  const FILTERS: Record<string, string>[] = [
    {},
    { from: '2025-03-01', to: '2025-03-31' },
    { satisfaction: 'bad' },
    { clarity: '5', withComment: 'true' },
    { help: 'phone', difficulty: 'other' },
    { help: 'chat', satisfaction: 'good' },
    { button: '0', from: '2025-03-01', satisfaction: 'good', clarity: '1' },
    { button: '12345' },
    { unread: 'true' },
    { unread: 'true', satisfaction: 'bad', from: '2025-03-01' },
    { flagged: 'true' },
    { q: 'délai' },
    { q: 'numéro 4001 ' },
    { q: '"est long" -4001', satisfaction: 'good' },
    { q: '-délai' },
  ];

  it.each(FILTERS)(
    'should never read the whole table of reviews for the list %j',
    async (filter) => {
      const path = `/demarches/${numero}/reviews`;
      const statements = await expectIndexes(path, filter);
      expect(statements.length).toBeGreaterThan(0);
      const { body } = await agent.get(path).query(filter).expect(200);
      const cursor = body.meta.nextCursor;
      if (cursor) {
        await expectIndexes(path, { ...filter, cursor });
        const next = await agent.get(path).query({ ...filter, cursor });
        await expectIndexes(path, { ...filter, cursor: next.body.meta.previousCursor });
      }
      if (body.data.length > 0) await expectIndexes(`${path}/${body.data[0].id}`, filter);
      await expectIndexes(`/demarches/${numero}/review-words`, filter);
    }
  );

  it.each([
    'reviews/read-all',
    'review-buttons',
    'statistics',
    'statistics/report',
    'statistics/peers',
  ])('should never read it for %s', async (name) => {
    const path = `/demarches/${numero}/${name}`;
    const isWrite = name === 'reviews/read-all';
    const statements = await statementsOf(() =>
      isWrite ? agent.post(path).expect(200) : agent.get(path).expect(200)
    );
    for (const statement of statements) expect(await isSequential(statement)).toBe(false);
  });

  it.each(FILTERS)('should never read it to know how large an export is, %j', async (filter) => {
    const path = `/demarches/${numero}/extracts`;
    let id = 0;
    const statements = await statementsOf(async () => {
      const { body } = await agent.post(path, { format: 'jsonl' }).query(filter).expect(200);
      id = body.data.id;
    });
    expect(statements.some(({ sql }) => sql.includes('isSmall'))).toBe(true);
    for (const statement of statements) {
      expect([statement.sql, await isSequential(statement)]).toEqual([statement.sql, false]);
    }
    await agent.post(`${path}/${id}/cancellation`);
  });

  it('should never read it for the home of an agent', async () => {
    await expectIndexes('/home', {});
  });

  it('should tell a sequential scan when there is one', async () => {
    expect(
      await isSequential({
        sql: 'select count(*) from reviews where language = $1',
        bindings: ['en'],
      })
    ).toBe(true);
  });
});
