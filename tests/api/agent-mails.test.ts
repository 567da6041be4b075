import type { ParsedMail } from 'mailparser';
import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createDemarche, createOwnership, createUser, type TestUser } from '../helpers/fixtures';
import { startMailServer, type MailServer } from '../helpers/mail-server';
import { insertReviews } from '../helpers/reviews';
import { settleQueue } from '../helpers/until';

const DIGEST = /^Vos démarches cette semaine/;
const ALERT = /^La note de votre démarche baisse/;
const PANEL = 'https://monavis.example.gouv.fr/admin/plugins/monavis';

/** Noon in Paris, whatever the season and the hour of the test. */
const daysAgo = (days: number): string =>
  `${new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)}T10:30:00.000Z`;

const many = (count: number, satisfaction: 'good' | 'bad', days: number) =>
  Array.from({ length: count }, () => ({ satisfaction, createdAt: daysAgo(days) }));

/** The text of a mail with plain spaces, on one line. */
const wordsOf = ({ text = '' }: ParsedMail): string => text.replace(/\s+/g, ' ');

let app: TestApp;
let mailServer: MailServer;
let user: TestUser;
let agent: Agent;

beforeAll(async () => {
  mailServer = await startMailServer();
  app = await startApp({ SMTP_URL: mailServer.url });
});
afterAll(async () => {
  await app.stop();
  await mailServer.stop();
});
beforeEach(async () => {
  user = await createUser(app);
  agent = actingAs(app, user);
});
afterEach(async () => {
  await app.strapi.db.connection('ownerships').delete();
  await app.strapi.db.connection.raw('delete from monavis.score_alerts');
  mailServer.received.length = 0;
});

const create = async (title: string, owners: TestUser[] = [user]): Promise<number> => {
  const { numero } = await createDemarche(app, { title });
  for (const owner of owners) await createOwnership(app, numero, owner);
  return numero;
};

const services = () => app.strapi.plugin('monavis');
const sendDigests = async (): Promise<void> => {
  await services().service('digest').plan();
  await settleQueue(app);
};
const watchScores = async (): Promise<void> => {
  await services().service('scoreAlerts').watch();
  await settleQueue(app);
};
const recipients = (): string[] => mailServer.received.flatMap((mail) => mail.recipients).sort();

const FALLING = [...many(80, 'good', 40), ...many(20, 'bad', 40)];
const FALLEN = [...many(40, 'good', 10), ...many(60, 'bad', 10)];

describe('the digest of the week', () => {
  it('should tell each porteur what is new on his démarches, by the numbers of the panel', async () => {
    const other = await createUser(app);
    const shared = await create('Carte d’essai', [user, other]);
    const own = await create('Bourse d’essai');
    await create('Démarche sans avis');
    const quiet = await create('Démarche calme');
    await insertReviews(app, quiet, many(3, 'good', 20));
    await insertReviews(app, own, many(1, 'good', 1));
    const [first] = await insertReviews(app, shared, [
      ...many(9, 'good', 2),
      ...many(3, 'bad', 3),
      ...many(1_000, 'bad', 100),
    ]);
    await agent.put(`/demarches/${shared}/reviews/${first}/read`, { isRead: true }).expect(200);

    await sendDigests();
    const mail = await mailServer.take(user.email, DIGEST);
    const words = wordsOf(mail);
    expect(mail.subject).toMatch(/13 nouveaux avis$/);
    expect(words).toContain(
      'Carte d’essai 12 nouveaux avis en 7 jours, notés 7,5 / 10. ' +
        'Note sur 365 jours : 0,1 / 10, d’après 1 012 avis. ' +
        'Tendance sur 30 jours : trop peu d’avis pour comparer. À lire : 1 011 avis non lus.'
    );
    expect(words).toContain('Bourse d’essai 1 nouvel avis en 7 jours, noté 10,0 / 10.');
    expect(words.lastIndexOf('Carte')).toBeLessThan(words.lastIndexOf('Bourse'));
    expect(words).not.toMatch(/calme|sans avis/);
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain(`${PANEL}/demarches/${shared}/avis`);
      expect(body).toContain(`${PANEL}/mes-demarches#e-mails`);
    }
    const theirs = wordsOf(await mailServer.take(other.email, DIGEST));
    expect(theirs).toContain('1 012 avis non lus');
    expect(theirs).not.toContain('Bourse');
    expect(mailServer.received).toEqual([]);
  });

  it('should show the twenty that have the most to read', async () => {
    for (let count = 1; count <= 22; count += 1) {
      await insertReviews(app, await create(`Démarche n° ${count}`), many(count, 'good', 1));
    }
    await sendDigests();
    const mail = await mailServer.take(user.email, /253 nouveaux avis$/);
    const titles = [...wordsOf(mail).matchAll(/n° (\d+) \d+ nouveaux avis/g)].map(([, n]) => n);
    expect(titles).toEqual(Array.from({ length: 20 }, (_, index) => `${22 - index}`));
    expect(wordsOf(mail)).toContain('2 autres de vos démarches ont aussi de nouveaux avis');
  });

  it('should leave once, however often it is asked for', async () => {
    await insertReviews(app, await create('Démarche'), many(2, 'good', 1));
    await sendDigests();
    await sendDigests();
    expect(recipients()).toEqual([user.email]);

    await app.strapi.db.connection.raw(
      `update monavis.agent_mails set digest_sent_at = now() - interval '7 days'`
    );
    await sendDigests();
    expect(recipients()).toEqual([user.email, user.email]);
  });

  it('should not leave where nothing is new, for who wants none, or to who may not read', async () => {
    const refusing = await createUser(app);
    const blocked = await createUser(app);
    await create('Rien', [await createUser(app)]);
    await insertReviews(app, await create('Neuve', [user, refusing, blocked]), many(2, 'good', 1));
    await actingAs(app, refusing)
      .put('/mail-choices', { digest: false, scoreAlerts: true })
      .expect(200);
    await app.strapi.db
      .query('admin::user')
      .update({ where: { id: blocked.id }, data: { isActive: false } });
    await sendDigests();
    expect(recipients()).toEqual([user.email]);
  });

  it('should leave by the queue every Monday', async () => {
    const { rows } = await app.strapi.db.connection.raw(
      `select identifier from graphile_worker._private_known_crontabs where identifier like 'agent-mails%' order by 1`
    );
    expect(rows).toEqual([
      { identifier: 'agent-mails:plan-digests' },
      { identifier: 'agent-mails:watch-scores' },
    ]);
  });
});

describe('the alert of a score', () => {
  it('should tell each porteur, once as long as the fall lasts', async () => {
    const other = await createUser(app);
    const refusing = await createUser(app);
    const numero = await create('Démarche qui baisse', [user, other, refusing]);
    await actingAs(app, refusing)
      .put('/mail-choices', { digest: true, scoreAlerts: false })
      .expect(200);
    await insertReviews(app, numero, FALLING);
    await watchScores();
    expect(recipients()).toEqual([]);

    await insertReviews(app, numero, FALLEN);
    await watchScores();
    const mail = await mailServer.take(user.email, ALERT);
    expect(wordsOf(mail)).toContain('est de 4,0 / 10 sur les 30 derniers jours, contre 8,0 / 10');
    expect(mail.html).toContain(`${PANEL}/demarches/${numero}/statistiques`);
    const home = await agent.get('/home').expect(200);
    expect(home.body.data[0].alerts).toContainEqual({ kind: 'score-drop', before: 8, now: 4 });
    expect(recipients()).toEqual([other.email]);

    mailServer.received.length = 0;
    const age = (days: number) =>
      app.strapi.db.connection.raw(
        `update monavis.score_alerts set sent_at = now() - make_interval(days => ?)`,
        [days]
      );
    await age(20);
    await watchScores();
    expect(recipients()).toEqual([]);
  });

  it('should come back once the fall was over, a week later at the soonest', async () => {
    const numero = await create('Démarche changeante');
    await insertReviews(app, numero, FALLING);
    const ids = await insertReviews(app, numero, FALLEN);
    const setState = (state: 'hidden' | 'published') =>
      app.strapi.db.connection('reviews').whereIn('id', ids).update({ state });
    const rounds = async (): Promise<number> => {
      await setState('hidden');
      await watchScores();
      await setState('published');
      await watchScores();
      return recipients().length;
    };
    await watchScores();
    expect(await rounds()).toBe(1);
    await app.strapi.db.connection.raw(
      `update monavis.score_alerts set sent_at = now() - interval '8 days'`
    );
    expect(await rounds()).toBe(2);
  });
});

describe('what an agent chooses to receive', () => {
  it('should be everything, then what he says, for himself alone', async () => {
    const other = actingAs(app, await createUser(app));
    expect((await agent.get('/mail-choices').expect(200)).body.data).toEqual({
      digest: true,
      scoreAlerts: true,
    });
    const choices = { digest: false, scoreAlerts: true };
    await agent.put('/mail-choices', choices).expect(200);
    expect((await agent.get('/mail-choices').expect(200)).body.data).toEqual(choices);
    expect((await other.get('/mail-choices').expect(200)).body.data.digest).toBe(true);
    await agent.put('/mail-choices', { ...choices, userId: 1 }).expect(400);
    await agent.put('/mail-choices', { digest: true }).expect(400);
  });
});
