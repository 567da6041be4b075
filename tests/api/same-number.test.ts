import { actingAs, type Agent } from '../helpers/agent-requests';
import { startApp, type TestApp } from '../helpers/app';
import { createDemarche, createUser, type TestUser } from '../helpers/fixtures';
import { startMailServer, type MailServer } from '../helpers/mail-server';
import { insertReviews } from '../helpers/reviews';
import { eventually } from '../helpers/search';

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

describe('the score of a démarche', () => {
  let app: TestApp;
  let mailServer: MailServer;
  let user: TestUser;
  let agent: Agent;
  let editeur: Agent;

  beforeAll(async () => {
    mailServer = await startMailServer();
    app = await startApp({ SMTP_URL: mailServer.url });
    user = await createUser(app);
    agent = actingAs(app, user);
    editeur = actingAs(app, await createUser(app, 'monavis-editeur'));
  });
  afterAll(async () => {
    await app.stop();
    await mailServer.stop();
  });

  const create = async (counts: { good: number; bad: number }) => {
    const demarche = await createDemarche(app);
    await agent.post(`/demarches/${demarche.numero}/ownership`).expect(200);
    const ids = await insertReviews(app, demarche.numero, [
      ...Array.from({ length: counts.good }, () => ({ createdAt: daysAgo(40) })),
      ...Array.from({ length: counts.bad }, (_, index) => ({
        satisfaction: 'bad' as const,
        createdAt: daysAgo(index % 300),
      })),
      // Too old to count.
      ...Array.from({ length: 7 }, () => ({ createdAt: daysAgo(366) })),
    ]);
    return { ...demarche, ids };
  };

  /** What the digest says of it, sent anew. */
  const digestOf = async (title: string): Promise<string> => {
    await app.strapi.db.connection.raw('update monavis.agent_mails set digest_sent_at = null');
    await app.strapi.plugin('monavis').service('digest').send(user.id);
    const { text = '' } = await mailServer.take(user.email, /^Vos démarches cette semaine/);
    const words = text.replace(/\s+/g, ' ');
    return (
      words.slice(words.lastIndexOf(title)).match(/Note sur 365 jours : (.*? avis)\./)?.[1] ?? ''
    );
  };

  /** What each place tells of it. */
  const told = async (numero: number) => {
    const statistics = app.strapi.plugin('monavis').service('statistics');
    const report = await agent.get(`/demarches/${numero}/statistics/report`).expect(200);
    const summary = await agent
      .get(`/demarches/${numero}/statistics`)
      .query({ from: report.body.meta.from, to: report.body.meta.to })
      .expect(200);
    const home = await agent.get('/home').expect(200);
    const api = await app.http.get(`/api/statistiques/${numero}`).expect(200);
    const entry = home.body.data.find((one: { numero: number }) => one.numero === numero);
    return {
      report: report.body.data.figures.score,
      summary: summary.body.data.score,
      home: entry.score,
      digest: await digestOf(entry.title),
      api: api.body.data,
      public: await statistics.publicScore(numero),
      publicList: (await statistics.publicScores()).get(numero),
      months: await statistics.countsByMonth(numero, report.body.meta),
    };
  };

  const expectEverywhere = async (
    numero: number,
    expected: { value: number; count: number }
  ): Promise<void> => {
    const all = await told(numero);
    expect(all.report).toMatchObject(expected);
    expect(all.summary).toMatchObject(expected);
    expect(all.home).toEqual(all.report);
    const value = expected.value.toLocaleString('fr-FR', { minimumFractionDigits: 1 });
    expect(all.digest).toBe(`${value} / 10, d’après ${expected.count} avis`);
    if (expected.count >= 100) {
      expect(all.public).toMatchObject({ state: 'shown', ...all.report });
      const { low, high } = all.report.interval;
      const { value: valeur, count: avis } = expected;
      expect(all.api.score).toEqual({ valeur, avis, intervalle: { bas: low, haut: high } });
    } else {
      expect(all.public).toEqual({ state: 'in-progress' });
      expect(all.api).toMatchObject({ etat: 'en-cours', score: null });
    }
    expect(all.publicList).toEqual(all.public);
    const counted = all.months.reduce(
      (sum: number, { count }: { count: number }) => sum + count,
      0
    );
    expect(counted).toBe(expected.count);
  };

  const publicPage = async (title: string): Promise<string> => {
    const found = await app.http.get('/api/referentiel').query({ q: title }).expect(200);
    const { slug } = found.body.data.find((one: { titre: string }) => one.titre === title);
    return (await app.http.get(`/referentiel/${slug}`).expect(200)).text;
  };

  it('should be the same everywhere, and move with what is hidden', async () => {
    const { numero, title, ids } = await create({ good: 91, bad: 30 });
    await expectEverywhere(numero, { value: 7.5, count: 121 });
    await eventually(async () => expect(await publicPage(title)).toContain('7,5\u00a0/\u00a010'));
    expect(await publicPage(title)).toMatch(/d’après 121 avis/);

    const reviews = () => app.strapi.db.connection('reviews');
    await reviews().whereIn('id', ids.slice(0, 11)).update({ state: 'hidden' });
    await expectEverywhere(numero, { value: 7.3, count: 110 });
    expect(await publicPage(title)).toContain('7,3\u00a0/\u00a010');

    await reviews().whereIn('id', ids.slice(0, 30)).update({ state: 'hidden' });
    await expectEverywhere(numero, { value: 6.7, count: 91 });
    expect(await publicPage(title)).toContain('En cours');
  });

  it('should follow the reviews that a merge moves', async () => {
    const from = await create({ good: 60, bad: 0 });
    const into = await create({ good: 0, bad: 40 });
    await editeur.post(`/demarches/${from.numero}/merge`, { into: into.numero }).expect(200);
    await eventually(() => expectEverywhere(into.numero, { value: 6, count: 100 }));
    const statistics = app.strapi.plugin('monavis').service('statistics');
    expect(await statistics.publicScore(from.numero)).toEqual({ state: 'waiting' });
    expect((await statistics.publicScores()).has(from.numero)).toBe(false);
  });
});
