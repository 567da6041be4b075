import type { VotingService } from '../../src/plugins/monavis/server/src/voting/service';
import type { DemarcheNumero } from '../../src/plugins/monavis/server/src/voting/types';
import { startApp, type TestApp } from '../helpers/app';
import { createForm, storedReviews } from '../helpers/citizen';
import { startServer } from '../helpers/server';
import { until } from '../helpers/until';
import { createVisitor } from '../helpers/visitor';
import { challengeIn, doWork } from '../helpers/work';

const SOFT = 3;
const OLD = 'the-first-secret-of-the-forms';
const NEW = 'the-one-that-takes-its-place';

describe('a new secret of forms', () => {
  /** Was started with the former secret, and goes on. */
  let before: TestApp;
  /** Was started since, on the same database. */
  let after: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    before = await startApp({ FORM_SECRETS: OLD, VOTE_BUTTON_LIMITS: `${SOFT},100` });
    after = await startServer({ FORM_SECRETS: `${NEW},${OLD}` });
  });
  afterAll(async () => {
    await after.stop();
    await before.stop();
  });

  const prepare = async () => {
    const { demarche, address } = await createForm(before);
    const { numero } = demarche;
    const stored = () => storedReviews(before, numero);
    return { ...createVisitor(address), numero: numero as DemarcheNumero, stored };
  };
  const ballotOf = (token: string) => ({ step: 'satisfaction', token, satisfaction: 'good' });

  it('should leave the forms that are open, and the reviews that are begun, to their authors', async () => {
    const { send, takeToken, valueIn, vote, stored } = await prepare();
    const receipt = await valueIn(await vote(before.url), 'receipt');
    const token = await takeToken(before.url);
    const page = await send(after.url, ballotOf(token));
    expect(page.status).toBe(200);
    const fresh = await valueIn(page, 'receipt');
    for (const [clarity, proof] of [
      ['1', receipt],
      ['2', fresh],
    ]) {
      const next = await send(after.url, { step: 'clarity', receipt: proof, clarity });
      expect(next.status).toBe(200);
    }
    // The same form once more counts no more than before.
    expect((await send(after.url, ballotOf(token))).status).toBe(200);
    expect(await stored()).toMatchObject([{ clarity: 1 }, { clarity: 2 }]);
    // The new one signs: who does not have it yet does not know what it signed.
    const unknown = await send(before.url, { step: 'clarity', receipt: fresh, clarity: '3' });
    expect(unknown.status).toBe(400);
  });

  it('should count the votes whose browser did the work that was asked before', async () => {
    const { open, send, valueIn, vote, stored } = await prepare();
    for (let n = 0; n < SOFT; n += 1) await vote(before.url);
    const page = await (await open(before.url)).text();
    const token = await valueIn(new Response(page), 'token');
    const altcha = await doWork(challengeIn({ text: page }) ?? '');
    // It hears of the attack too, from a process that knows the former secret alone.
    await until('the new process asks for work', async () => {
      const shown = await (await open(after.url)).text();
      return challengeIn({ text: shown }) !== undefined;
    });
    const ballot = { ...ballotOf(token), altcha };
    expect((await send(after.url, ballot)).status).toBe(200);
    expect((await stored()).at(-1)).toMatchObject({ state: 'published', suspicion: null });
  });

  it('should leave the links to tests of a form as good as they were', async () => {
    const { numero } = await prepare();
    const voting: VotingService = before.strapi.plugin('monavis').service('voting');
    const page = await fetch(after.url + voting.testPath(numero));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Formulaire de test');
  });

  it('should end all of this when the former one is taken away', async () => {
    const { send, takeToken, valueIn, vote, stored } = await prepare();
    const receipt = await valueIn(await vote(before.url), 'receipt');
    const token = await takeToken(before.url);
    const alone = await startServer({ FORM_SECRETS: NEW });
    const [form, step] = [
      await send(alone.url, ballotOf(token)),
      await send(alone.url, { step: 'clarity', receipt, clarity: '1' }),
    ];
    await alone.stop();
    expect(form.status).toBe(400);
    expect(await form.text()).toContain('Nous n’avons pas pu vérifier votre envoi');
    expect(step.status).toBe(400);
    expect(await stored()).toMatchObject([{ clarity: null }]);
  });
});
