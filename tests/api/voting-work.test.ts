import type { Response } from 'supertest';
import { startApp, type TestApp } from '../helpers/app';
import {
  checkedInputs,
  createCitizen,
  createForm,
  hiddenField,
  storedReviews,
} from '../helpers/citizen';
import { startServer } from '../helpers/server';
import { until } from '../helpers/until';
import { createVisitor } from '../helpers/visitor';
import { challengeIn, doWork } from '../helpers/work';

const SOFT = 3;

/** A button of its own, and whatever happens on it. */
const prepare = async (app: TestApp) => {
  const { demarche, button, address } = await createForm(app);
  const citizen = createCitizen(app, address);
  return {
    ...citizen,
    button,
    stored: () => storedReviews(app, demarche.numero),
    attack: async () => {
      for (let n = 0; n < SOFT; n += 1) await citizen.vote('bad');
    },
    /** Sends the form of a page. @param altcha - undefined: its page had no such field */
    voteFrom: (page: Response, altcha?: string) =>
      citizen.send({
        step: 'satisfaction',
        token: hiddenField(page, 'token'),
        satisfaction: 'good',
        'site-web': '',
        ...(altcha !== undefined && { altcha }),
      }),
  };
};
const proofFor = (page: Response): Promise<string> => doWork(challengeIn(page) ?? '');
const policyOf = ({ headers }: Response): string => headers['content-security-policy'];

describe('a button under attack', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ VOTE_BUTTON_LIMITS: `${SOFT},100` });
  });
  afterAll(() => app.stop());

  it('should ask browsers for work, and no other button should', async () => {
    const { open, attack } = await prepare(app);
    const other = await prepare(app);
    const before = await open().expect(200);
    await attack();
    const during = await open().expect(200);
    expect(challengeIn(during)).toContain('"signature"');
    expect(policyOf(during)).toContain("script-src 'self'; worker-src 'self'");
    expect(policyOf(during)).not.toMatch(/unsafe|connect-src|https?:/);
    const english = await app.http.get(`${other.address}&lang=en`);
    for (const page of [before, await other.open(), english]) {
      expect(page.text).not.toMatch(/<script|altcha|data-challenge/);
      expect(policyOf(page)).not.toContain('script-src');
    }
    const [, script] = /<script src="([^"]+)"/.exec(during.text) ?? [];
    const [, worker] = /data-worker="([^"]+)"/.exec(during.text) ?? [];
    for (const file of [script, worker]) {
      const { headers } = await app.http.get(file).expect(200);
      expect(headers['content-type']).toContain('text/javascript');
      expect(headers['cache-control']).toContain('immutable');
    }
  });

  it('should count the vote of a browser that did the work, once', async () => {
    const { open, attack, voteFrom, stored } = await prepare(app);
    await attack();
    const page = await open();
    const proof = await proofFor(page);
    const answers = await Promise.all(Array.from({ length: 10 }, () => voteFrom(page, proof)));
    expect(new Set(answers.map((answer) => hiddenField(answer, 'receipt'))).size).toBe(1);
    // The same work with another form token.
    hiddenField(await voteFrom(await open(), proof), 'receipt');
    expect((await stored()).slice(SOFT)).toMatchObject([
      { state: 'published', suspicion: null },
      { state: 'suspect', suspicion: 'button-limit' },
    ]);
  });

  it('should take the vote of a browser without script, and keep it apart', async () => {
    const { open, attack, voteFrom, stored } = await prepare(app);
    await attack();
    const page = await open();
    expect(page.text).toContain('<noscript>');
    hiddenField(await voteFrom(page, '').expect(200), 'receipt');
    expect((await stored()).slice(SOFT)).toMatchObject([
      { state: 'suspect', suspicion: 'button-limit', satisfaction: 'good' },
    ]);
  });

  it('should ask a page that was opened before, with the choice kept, and store nothing yet', async () => {
    const { open, attack, voteFrom, stored } = await prepare(app);
    const page = await open();
    await attack();
    const again = await voteFrom(page).expect(429);
    expect(again.text).toContain('Une vérification est nécessaire');
    expect(again.headers['retry-after']).toBeUndefined();
    expect(checkedInputs(again)).toEqual(['satisfaction-good']);
    expect(hiddenField(again, 'token')).toBe(hiddenField(page, 'token'));
    expect(await stored()).toHaveLength(SOFT);
    // From the template this time: another visitor's challenge must not be in it.
    const another = await voteFrom(await open()).expect(429);
    expect(challengeIn(another)).not.toBe(challengeIn(again));
    expect(policyOf(another)).toContain("script-src 'self'");

    hiddenField(await voteFrom(again, await proofFor(again)).expect(200), 'receipt');
    expect((await stored()).at(-1)).toMatchObject({ state: 'published' });
  });

  it('should ask for the same on the pages that come back', async () => {
    const { open, attack, send } = await prepare(app);
    await attack();
    const token = hiddenField(await open(), 'token');
    const form = { step: 'satisfaction', token, altcha: '' };
    const missing = await send(form).expect(400);
    const english = await send({ ...form, go: 'en', satisfaction: 'good' }).expect(200);
    expect(challengeIn(missing)).toBeDefined();
    expect(challengeIn(english)).toBeDefined();
    expect(english.text).toContain('Automatic check in progress');
  });

  it('should refuse votes over its hard limit, with and without work', async () => {
    const { open, attack, voteFrom } = await prepare(app);
    // The count of the last minute falls as time goes on.
    jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    await attack();
    const page = await open();
    for (let n = 0; n < 100 - SOFT; n += 1) await voteFrom(await open(), '');
    const refused = await voteFrom(page, await proofFor(page)).expect(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(challengeIn(refused)).toBeDefined();
    jest.restoreAllMocks();
  });

  it('should be known to all processes', async () => {
    const second = await startServer();
    const { attack, address, stored } = await prepare(app);
    const visitor = createVisitor(address);
    await attack();
    let page = '';
    await until('the second process asks for work', async () => {
      page = await (await visitor.open(second.url)).text();
      return challengeIn({ text: page }) !== undefined;
    });
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const altcha = await doWork(challengeIn({ text: page }) ?? '');
    // What one process asked for, the other takes.
    await visitor.send(app.url, { step: 'satisfaction', token, satisfaction: 'good', altcha });
    expect((await stored()).at(-1)).toMatchObject({ state: 'published' });
    await second.stop();
  });
});

describe('without proof of work', () => {
  it('should only keep apart the votes over the soft limit of a button', async () => {
    const app = await startApp({ VOTE_BUTTON_LIMITS: `${SOFT},100`, VOTE_PROOF_OF_WORK: 'false' });
    const { open, attack, voteFrom, stored } = await prepare(app);
    await attack();
    const page = await open();
    expect(page.text).not.toMatch(/<script|altcha/);
    await voteFrom(page).expect(200);
    expect((await stored()).at(-1)).toMatchObject({ state: 'suspect', suspicion: 'button-limit' });
    await app.stop();
  });
});
