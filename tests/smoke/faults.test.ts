import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedDatabase, type EmbeddedDatabase } from '../../scripts/embedded-database';
import type { FormFields } from '../helpers/citizen';
import { launchProduct } from '../helpers/process';
import { askDemoInfo, findFreePort } from '../helpers/product';
import { OPEN_VOTING } from '../helpers/test-environment';
import { until } from '../helpers/until';
import { createVisitor } from '../helpers/visitor';
import { idOf, startVoters } from '../helpers/voters';

/** How often the server is killed: more by `npm run test:faults`, see CONTRIBUTING.md. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 2);
const CITIZENS = 16;
const FREEZE_MS = 10_000;
/** A batch that hangs is given up after 6 s, and nobody waits for more than 8 s behind others: see `voting/service.ts`. */
const LONGEST_ANSWER_MS = 16_000;
const COMMENT = 'Un texte long à taper';

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

  /**
   * Votes before, during and after a fault; everything that was acknowledged must be there, once.
   *
   * @param fault - gives the ids of the votes that were acknowledged besides
   */
  const voteThrough = async (fault: () => Promise<string[]>) => {
    const before = await countReviews();
    const voters = startVoters({
      url: product.site.replace('localhost', '127.0.0.1'),
      address,
      citizens: CITIZENS,
    });
    await voters.moreVotes(50);
    const others = await fault();
    await voters.moreVotes(50);
    const outcome = await voters.stop();

    const acknowledged = [...outcome.acknowledged, ...others];
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    const found = await query('select count(*) as n from reviews where token_id = any($1)', [
      acknowledged,
    ]);
    expect(found).toBe(acknowledged.length);
    expect((await countReviews()) - before).toBe(acknowledged.length);
    expect(await query('select count(*) as n from monavis.review_count_differences')).toBe(0);
    return outcome;
  };

  /** Somebody who typed a comment and somebody who is about to vote, on pages that were opened before a fault. */
  const openPages = async () => {
    const { vote, takeToken, send, valueIn } = createVisitor(address);
    const receipt = await valueIn(await vote(product.site), 'receipt');
    const token = await takeToken(product.site);
    const pages: FormFields[] = [
      { step: 'comment', receipt, comment: COMMENT },
      { step: 'satisfaction', token, satisfaction: 'bad' },
    ];
    const sendAll = () => Promise.all(pages.map((page) => send(product.site, page)));
    const readAll = async () => {
      const answers = await sendAll();
      return { answers, texts: await Promise.all(answers.map((answer) => answer.text())) };
    };
    return {
      /** @returns both answers, that of the comment first; null when they do not come in time */
      send: () => Promise.race([readAll(), wait(LONGEST_ANSWER_MS, null, { ref: false })]),
      /** Sends both until they are taken, as their authors are asked to. @returns the id of the vote */
      sendAgain: async (): Promise<string> => {
        await until('both pages are taken', async () =>
          (await sendAll()).every(({ status }) => status === 200)
        );
        const find = 'select count(*) as n from reviews where token_id = $1 and';
        expect(await query(`${find} comment = $2`, [idOf(receipt), COMMENT])).toBe(1);
        expect(await query(`${find} satisfaction = 'bad'`, [idOf(token)])).toBe(1);
        return idOf(token);
      },
    };
  };

  type Sent = Awaited<ReturnType<Awaited<ReturnType<typeof openPages>>['send']>>;

  /** The pages came in time, said that nothing is stored yet, and kept what was typed. */
  const expectKept = (sent: Sent): void => {
    if (!sent) throw new Error('the answers did not come in time');
    const { answers, texts } = sent;
    expect(answers.map(({ status }) => status)).toEqual([503, 503]);
    for (const { headers } of answers) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    for (const text of texts) expect(text).toContain('Service momentanément indisponible');
    // In its field, or to be copied while not even the form can be read.
    expect(texts[0]).toMatch(new RegExp(`>${COMMENT}</(?:textarea|blockquote)>`));
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
        return [];
      });
      expect(troubles).toBeGreaterThan(0);
    }
  );

  it('should lose no acknowledged vote when PostgreSQL is killed', async () => {
    const pages = await openPages();
    let sent: Sent = null;
    const { troubles, slowest } = await voteThrough(async () => {
      for (const pid of processesOf(postmaster())) process.kill(pid, 'SIGKILL');
      [sent] = await Promise.all([pages.send(), wait(500)]);
      await database.stop().catch(() => undefined);
      await startDatabase();
      return [await pages.sendAgain()];
    });
    expectKept(sent);
    expect(troubles).toBeGreaterThan(0);
    expect(slowest).toBeLessThan(LONGEST_ANSWER_MS);
  });

  it('should answer in a bounded time while PostgreSQL is frozen, and go on afterwards', async () => {
    const pages = await openPages();
    let sent: Sent = null;
    const { troubles, slowest } = await voteThrough(async () => {
      const frozen = processesOf(postmaster());
      for (const pid of frozen) process.kill(pid, 'SIGSTOP');
      [sent] = await Promise.all([pages.send(), wait(FREEZE_MS)]);
      for (const pid of frozen) process.kill(pid, 'SIGCONT');
      return [await pages.sendAgain()];
    });
    expectKept(sent);
    expect(troubles).toBeGreaterThan(0);
    expect(slowest).toBeLessThan(LONGEST_ANSWER_MS);
  });
});
