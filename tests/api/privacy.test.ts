import { startApp, type TestApp } from '../helpers/app';
import { createForm, storedReviews } from '../helpers/citizen';
import { startServer } from '../helpers/server';
import { createVisitor } from '../helpers/visitor';

const VOTES = 1_000;
const AGENT = 'NavigateurDeTest/4.2';
const COMMENT = 'Chez moi tout va bien';

describe('what is kept of citizens', () => {
  let app: TestApp;
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    app = await startApp({ TRUST_PROXY: 'true' });
    // All that it can say: what an administrator looking for a fault would turn on.
    server = await startServer({ LOG_LEVEL: 'debug' });
  });
  afterAll(async () => {
    await server.stop();
    await app.stop();
  });

  it('should hold no address and no browser after 1,000 votes, in no table and no log', async () => {
    const { demarche, address } = await createForm(app);
    const ips = Array.from({ length: VOTES }, (_, n) =>
      n % 4 === 0 ? `2001:db8:77:${n.toString(16)}::9` : `203.0.113.${n % 250}`
    );
    for (let at = 0; at < VOTES; at += 50) {
      await Promise.all(
        ips.slice(at, at + 50).map(async (ip) => {
          const headers = { 'x-forwarded-for': ip, 'user-agent': AGENT };
          const { vote, send, valueIn } = createVisitor(address, headers);
          const receipt = await valueIn(await vote(server.url), 'receipt');
          await send(server.url, { step: 'comment', receipt, comment: COMMENT });
        })
      );
    }
    expect(await storedReviews(app, demarche.numero)).toHaveLength(VOTES);

    const db = app.strapi.db.connection;
    const { rows: tables }: { rows: { name: string }[] } = await db.raw(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`
    );
    const find = async (pattern: string): Promise<string[]> => {
      const found: string[] = [];
      for (const { name } of tables) {
        const { rows } = await db.raw(`select 1 from ${name} t where t::text ~ ? limit 1`, [
          pattern,
        ]);
        if (rows.length > 0) found.push(name);
      }
      return found;
    };
    // The search finds what is there.
    expect(await find(COMMENT)).toEqual(['public.reviews']);
    const traces = String.raw`203\.0\.113\.|2001:0?db8:77:|127\.0\.0\.1|::1|NavigateurDeTest`;
    expect(await find(traces)).toEqual([]);
    expect(server.output()).toContain('ready');
    expect(server.output().replace(/127\.0\.0\.1:\d+/g, '')).not.toMatch(new RegExp(traces));
  });
});
