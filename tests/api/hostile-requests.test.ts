import { startApp, type TestApp } from '../helpers/app';
import { createForm, storedReviews } from '../helpers/citizen';
import { createRandom } from '../helpers/hostile/random';
import { createHostileRequests } from '../helpers/hostile/requests';
import { sendHostile } from '../helpers/hostile/send';
import { startServer } from '../helpers/server';
import { createVisitor } from '../helpers/visitor';

/** `npm run test:hostile` is the long form: 100,000. */
const REQUESTS = Number(process.env.HOSTILE_REQUESTS ?? 3_000);
const SEED = Number(process.env.HOSTILE_SEED ?? Date.now() % 1_000_000);
const CONNECTIONS = 64;
/** Caches fill and the collector is lazy; a leak of one request in ten would be far above. */
const MEMORY_GROWTH_MB = 60;
jest.setTimeout(30 * 60_000);

describe('hostile requests', () => {
  let app: TestApp;
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    app = await startApp();
    server = await startServer();
  });
  afterAll(async () => {
    await server.stop();
    await app.stop();
  });

  it(`should break nothing, ${REQUESTS} of them (HOSTILE_SEED=${SEED})`, async () => {
    const { demarche, address } = await createForm(app);
    const { vote, takeToken, valueIn } = createVisitor(address);
    const form = {
      address,
      token: await takeToken(server.url),
      receipt: await valueIn(await vote(server.url), 'receipt'),
    };
    const next = createHostileRequests(createRandom(SEED), form);
    const statuses = new Map<number, number>();
    const broken: string[] = [];

    const attack = async (count: number): Promise<void> => {
      let left = count;
      const sendOn = async (): Promise<void> => {
        while (left > 0) {
          left -= 1;
          const request = next();
          const status = await sendHostile(server.port, request);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          if (status >= 500 && status !== 503) {
            broken.push(`${status}: ${request.bytes.toString('latin1').slice(0, 600)}`);
          }
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, sendOn));
    };

    // The first third fills caches and compiles code.
    await attack(Math.floor(REQUESTS / 3));
    const before = server.memory();
    await attack(REQUESTS - Math.floor(REQUESTS / 3));
    const growth = server.memory() - before;
    process.stdout.write(
      `${REQUESTS} hostile requests, seed ${SEED}: ${JSON.stringify(Object.fromEntries(statuses))}, ` +
        `memory ${Math.round(before)} MB, then ${growth.toFixed(1)} MB more\n`
    );

    expect(broken.slice(0, 5)).toEqual([]);
    expect(server.isRunning()).toBe(true);
    // Strapi logs the paths and bodies that it refuses as errors; these words are for what nobody foresaw.
    expect(server.output()).not.toMatch(/unhandled|uncaught|leak|(?:Type|Range|Reference)Error/i);
    expect(growth).toBeLessThan(MEMORY_GROWTH_MB);
    // The attack was one: it got through to pages and to refusals.
    for (const status of [200, 400, 404, 405, 413, 415])
      expect(statuses.get(status)).toBeGreaterThan(0);

    const stored = (await storedReviews(app, demarche.numero)).length;
    expect((await vote(server.url)).status).toBe(200);
    const reviews = await storedReviews(app, demarche.numero);
    expect(reviews).toHaveLength(stored + 1);
    const { rows } = await app.strapi.db.connection.raw(
      'select * from monavis.review_count_differences'
    );
    expect(rows).toEqual([]);
  });
});
