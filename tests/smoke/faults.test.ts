import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedDatabase, type EmbeddedDatabase } from '../../scripts/embedded-database';
import { launchProduct } from '../helpers/process';
import { askDemoInfo, findFreePort } from '../helpers/product';
import { OPEN_VOTING } from '../helpers/test-environment';
import { startVoters } from '../helpers/voters';

/** How often the server is killed: more by `npm run test:faults`, see CONTRIBUTING.md. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 2);
const CITIZENS = 16;
const FREEZE_MS = 10_000;
/** A batch that hangs is given up after 6 s, and nobody waits for more than 8 s behind others: see `voting/service.ts`. */
const LONGEST_ANSWER_MS = 16_000;

/** The processes of a PostgreSQL server, the first one included. */
const processesOf = (postmaster: number): number[] => [
  postmaster,
  ...readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return (
          readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1] ===
          String(postmaster)
        );
      } catch {
        // It ended meanwhile.
        return false;
      }
    }),
];

describe('votes under load, when something dies', () => {
  let dataDir: string;
  let database: EmbeddedDatabase;
  let port: number;
  let product: Awaited<ReturnType<typeof launchProduct>>;
  let address: string;
  let settings: NodeJS.ProcessEnv & { PORT: string };

  const startDatabase = async (): Promise<void> => {
    database = await startEmbeddedDatabase({ dataDir, port });
  };
  const startProduct = async (): Promise<void> => {
    product = await launchProduct(settings);
  };
  const postmaster = (): number =>
    Number.parseInt(readFileSync(path.join(dataDir, 'postgres/data/postmaster.pid'), 'utf8'), 10);

  const query = async (sql: string, values: unknown[] = []): Promise<number> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(sql, values);
    await client.end();
    return Number(rows[0].n);
  };
  const countReviews = () => query('select count(*) as n from reviews');

  /** Votes before, during and after a fault; everything that was acknowledged must be there, once. */
  const voteThrough = async (fault: () => Promise<void>) => {
    const before = await countReviews();
    const voters = startVoters({
      url: product.site.replace('localhost', '127.0.0.1'),
      address,
      citizens: CITIZENS,
    });
    await voters.moreVotes(50);
    await fault();
    await voters.moreVotes(50);
    const outcome = await voters.stop();

    const { acknowledged } = outcome;
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    const found = await query('select count(*) as n from reviews where token_id = any($1)', [
      acknowledged,
    ]);
    expect(found).toBe(acknowledged.length);
    expect((await countReviews()) - before).toBe(acknowledged.length);
    expect(await query('select count(*) as n from monavis.review_count_differences')).toBe(0);
    return outcome;
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'monavis-faults-'));
    port = await findFreePort();
    await startDatabase();
    settings = {
      PORT: String(await findFreePort()),
      MONAVIS_DATA_DIR: path.join(dataDir, 'product'),
      DATABASE_URL: database.url,
      MONAVIS_DEMO: 'true',
      ...OPEN_VOTING,
    };
    await startProduct();
    const { href } = (await askDemoInfo(settings)).button;
    address = new URL(href).pathname + new URL(href).search;
    // A first start loads the référentiel, and builds what was not built.
  }, 300_000);
  afterAll(async () => {
    product.child.kill('SIGTERM');
    await product.exited;
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))(
    'should lose no acknowledged vote when the server is killed (round %i)',
    async () => {
      const { troubles } = await voteThrough(async () => {
        product.child.kill('SIGKILL');
        await product.exited;
        await startProduct();
      });
      expect(troubles).toBeGreaterThan(0);
    }
  );

  it('should lose no acknowledged vote when PostgreSQL is killed', async () => {
    const { troubles, slowest } = await voteThrough(async () => {
      for (const pid of processesOf(postmaster())) process.kill(pid, 'SIGKILL');
      await wait(500);
      await database.stop().catch(() => undefined);
      await startDatabase();
    });
    expect(troubles).toBeGreaterThan(0);
    expect(slowest).toBeLessThan(LONGEST_ANSWER_MS);
  });

  it('should answer in a bounded time while PostgreSQL is frozen, and go on afterwards', async () => {
    const { troubles, slowest } = await voteThrough(async () => {
      const frozen = processesOf(postmaster());
      for (const pid of frozen) process.kill(pid, 'SIGSTOP');
      await wait(FREEZE_MS);
      for (const pid of frozen) process.kill(pid, 'SIGCONT');
    });
    expect(troubles).toBeGreaterThan(0);
    expect(slowest).toBeLessThan(LONGEST_ANSWER_MS);
  });
});
