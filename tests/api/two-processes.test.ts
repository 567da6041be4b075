import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { startApp, type TestApp } from '../helpers/app';
import { createForm, storedReviews } from '../helpers/citizen';
import { startServer } from '../helpers/server';
import { until } from '../helpers/until';
import { createVisitor } from '../helpers/visitor';

const SOFT = 20;
const HARD = 40;
/** A telling each second; none says that it is the last. */
const TOLD_WITHIN_MS = 2_500;

describe('two processes on one database', () => {
  let app: TestApp;
  let second: Awaited<ReturnType<typeof startServer>>;
  let sites: [string, string];

  beforeAll(async () => {
    app = await startApp({ VOTE_VISITOR_LIMITS: `${SOFT},${HARD}` });
    second = await startServer();
    sites = [app.url, second.url];
  });
  afterAll(async () => {
    await second.stop();
    await app.stop();
  });

  const prepare = async () => {
    const { demarche, button, address } = await createForm(app);
    const stored = () => storedReviews(app, demarche.numero);
    return { ...createVisitor(address), button, stored };
  };
  const differences = async () =>
    (await app.strapi.db.connection.raw('select * from monavis.review_count_differences')).rows;

  it('should count the votes that are spread over both, each once', async () => {
    for (let form = 0; form < 8; form += 1) {
      const { vote, stored } = await prepare();
      const answers = await Promise.all(
        // Shown by one process, sent to the other, each way.
        Array.from({ length: SOFT - 2 }, (_, n) => vote(sites[n % 2], sites[(n >> 1) % 2]))
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      const reviews = await stored();
      expect(reviews).toHaveLength(SOFT - 2);
      expect(reviews.filter(({ state }) => state !== 'published')).toEqual([]);
    }
    expect(await differences()).toEqual([]);
  });

  it('should store one review of a form that is sent to both at once', async () => {
    const { send, takeToken, valueIn, stored } = await prepare();
    const token = await takeToken(sites[0]);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        send(sites[n % 2], { step: 'satisfaction', token, satisfaction: 'bad' })
      )
    );
    const receipts = await Promise.all(answers.map((answer) => valueIn(answer, 'receipt')));
    expect(new Set(receipts).size).toBe(1);
    expect(await stored()).toHaveLength(1);

    await send(sites[1], { step: 'clarity', receipt: receipts[0], clarity: '4' });
    await send(sites[0], { step: 'comment', receipt: receipts[0], comment: 'Bien' });
    expect(await stored()).toMatchObject([{ satisfaction: 'bad', clarity: 4, comment: 'Bien' }]);
    expect(await differences()).toEqual([]);
  });

  it('should take the forms of a key that is being replaced, and give back those of one that is gone', async () => {
    const { send, takeToken, valueIn, stored } = await prepare();
    const [old] = (process.env.FORM_SECRETS ?? '').split(',');
    const rotated = await startServer({ FORM_SECRETS: `a-new-form-secret-0001,${old}` });
    const opened = await takeToken(sites[0]);
    const ballot = { step: 'satisfaction', satisfaction: 'good' };
    const page = await send(rotated.url, { ...ballot, token: opened });
    const receipt = await valueIn(page, 'receipt');
    // The old process does not know the new key: while both run, every process has both.
    const both = await startServer({ FORM_SECRETS: `${old},a-new-form-secret-0001` });
    expect((await send(both.url, { step: 'clarity', receipt, clarity: '5' })).status).toBe(200);
    await rotated.stop();

    const gone = await startServer({ FORM_SECRETS: 'a-third-form-secret-01' });
    const again = await send(gone.url, { ...ballot, token: await takeToken(both.url) });
    expect(again.status).toBe(400);
    const fresh = await valueIn(again, 'token');
    expect((await send(gone.url, { ...ballot, token: fresh })).status).toBe(200);
    expect(await stored()).toMatchObject([{ clarity: 5 }, { satisfaction: 'good' }]);
    await Promise.all([both.stop(), gone.stop()]);
  });

  it('should both close a form within a second', async () => {
    const { open, button } = await prepare();
    for (const site of sites) expect((await open(site)).status).toBe(200);
    await app.strapi.db.query('api::button.button').update({
      where: { key: button.key },
      data: { state: 'closed' },
    });
    const closedAt = performance.now();
    for (const site of sites) {
      await until(`${site} closes the form`, async () => (await open(site)).status === 410);
    }
    expect(performance.now() - closedAt).toBeLessThan(1_000);
  });

  it('should share the limits of a visitor, without a word that others can read', async () => {
    const { vote, stored } = await prepare();
    const heard: string[] = [];
    const eavesdropper = new Client({ connectionString: app.databaseUrl });
    await eavesdropper.connect();
    eavesdropper.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await eavesdropper.query('listen monavis_limits');

    // Over the soft limit together, far below it each.
    const each = SOFT * 0.6;
    for (const site of sites) {
      for (let n = 0; n < each; n += 1) expect((await vote(site)).status).toBe(200);
    }
    await wait(TOLD_WITHIN_MS);
    expect(heard.length).toBeGreaterThanOrEqual(2);
    const before = await stored();
    for (const site of sites) expect((await vote(site)).status).toBe(200);
    const suspects = (await stored()).slice(before.length);
    expect(suspects.map(({ suspicion }) => suspicion)).toEqual(['visitor-limit', 'visitor-limit']);

    let refusedAfter = 0;
    while ((await vote(sites[0])).status === 200) refusedAfter += 1;
    expect(refusedAfter).toBeLessThan(HARD - each);
    await wait(TOLD_WITHIN_MS);
    expect((await vote(sites[1])).status).toBe(429);
    expect((await stored()).length).toBeLessThanOrEqual(HARD + 2);
    expect(await differences()).toEqual([]);

    await eavesdropper.end();
    expect(heard.length).toBeGreaterThan(0);
    for (const payload of heard) {
      expect(payload).toMatch(/^[\w+/-]+=*$/);
      expect(Buffer.from(payload, 'base64').toString('latin1')).not.toMatch(/127\.0\.0\.1|salt/);
    }
  });

  it('should let the second go on alone when the first leaves', async () => {
    const { vote, stored } = await prepare();
    const third = await startServer();
    expect((await vote(third.url)).status).toBe(200);
    await third.stop();
    expect((await vote(second.url)).status).toBe(200);
    expect(await stored()).toHaveLength(2);
  });
});
