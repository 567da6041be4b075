import { startApp, type TestApp } from '../helpers/app';
import { createUser } from '../helpers/fixtures';
import { startMailServer, type MailServer } from '../helpers/mail-server';
import { postForm, registerAndConfirm, REGISTRATION, resetCaps } from '../helpers/registration';

const ROUNDS = 20;
/** An unbiased coin thrown 20 times shows fewer than 2 heads twice in 100,000. */
const MIN_SLOWER = 2;

describe('a public page that asks for an address', () => {
  let app: TestApp;
  let mailServer: MailServer;
  let addresses: Record<'known' | 'unknown' | 'pending' | 'refused' | 'blocked', string>;

  beforeAll(async () => {
    mailServer = await startMailServer();
    app = await startApp({ SMTP_URL: mailServer.url });
    const known = await createUser(app);
    const blocked = await createUser(app);
    await app.strapi.db
      .query('admin::user')
      .update({ where: { id: blocked.id }, data: { isActive: false } });
    const pending = 'en.attente@association.example';
    const refused = 'refusee@association.example';
    for (const email of [pending, refused]) {
      await registerAndConfirm(app, mailServer, { email, situation: 'Une situation' });
    }
    await app.strapi.db
      .connection('up_users')
      .where({ email: refused })
      .update({ registration_state: 'refused', decided_at: new Date() });
    addresses = {
      known: known.email,
      unknown: 'inconnue@exemple.gouv.fr',
      pending,
      refused,
      blocked: blocked.email,
    };
  });
  afterAll(async () => {
    await app.stop();
    await mailServer.stop();
  });

  const shuffled = <TItem>(items: TItem[]): TItem[] =>
    items
      .map((item) => ({ item, rank: Math.random() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item);

  const send = async (path: string, email: string) => {
    await resetCaps(app);
    const start = performance.now();
    const { status, text, headers } = await postForm(app, path, { ...REGISTRATION, email });
    const took = performance.now() - start;
    return { took, answer: { status, text, headers: { ...headers, date: undefined } } };
  };

  it.each(['/inscription', '/inscription/nouveau-lien', '/mot-de-passe-oublie'])(
    'should give on %s the same answer in the same time to every address',
    async (path) => {
      const names = Object.keys(addresses) as (keyof typeof addresses)[];
      const times = Object.fromEntries(names.map((name) => [name, [] as number[]]));
      const reference = await send(path, addresses.unknown);
      expect(reference.answer.status).toBe(303);
      for (let round = 0; round < ROUNDS; round += 1) {
        // In a new order each time: what the mail of one costs falls on all the others alike.
        for (const name of shuffled(names)) {
          const { took, answer } = await send(path, addresses[name]);
          expect(answer).toEqual(reference.answer);
          times[name].push(took);
        }
      }
      const all = Object.values(times)
        .flat()
        .sort((a, b) => a - b);
      const median = all[all.length / 2];
      for (const name of names) {
        const slower = times[name].filter((took) => took > median).length;
        expect({ name, isAlike: slower >= MIN_SLOWER && slower <= ROUNDS - MIN_SLOWER }).toEqual({
          name,
          isAlike: true,
        });
      }
    }
  );

  it('should always hash the password, even when nothing will be sent', async () => {
    const hash = jest.spyOn(app.strapi.service('admin::auth'), 'hashPassword');
    await resetCaps(app);
    for (let sent = 0; sent < 5; sent += 1) {
      await postForm(app, '/inscription', { ...REGISTRATION, email: addresses.known }).expect(303);
    }
    expect(hash).toHaveBeenCalledTimes(5);
    hash.mockRestore();
  });

  it('should say the same for all on the login page of the panel', async () => {
    const answers = [];
    for (const email of Object.values(addresses)) {
      const { status, text, headers } = await app.http
        .post('/admin/forgot-password')
        .send({ email });
      answers.push({ status, text, type: headers['content-type'] });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0].status).toBe(204);
  });
});
