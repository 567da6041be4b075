import { Client } from 'pg';
import { copySql, countSql } from '../../src/plugins/monavis/server/src/extracts/copy-sql';
import { inlineBindings } from '../../src/plugins/monavis/server/src/extracts/inline-bindings';
import {
  ALONG_INDEX,
  SESSION_SETTINGS,
} from '../../src/plugins/monavis/server/src/extracts/session-settings';
import { matchingOf } from '../../src/plugins/monavis/server/src/reviews/matching';
import { EXTRACT_FORMATS } from '../../src/plugins/monavis/shared/contracts/extracts';
import type { ReviewFilter } from '../../src/plugins/monavis/shared/contracts/reviews';
import { startApp, type TestApp } from '../helpers/app';
import { createExporter, readExtract } from '../helpers/extracts';
import { createDemarche, createOwnership, createUser, type TestUser } from '../helpers/fixtures';
import { startMailServer } from '../helpers/mail-server';
import { insertManyReviews } from '../helpers/reviews';
import { settleQueue, until } from '../helpers/until';

const COUNT = 3_000;

describe('exports that a job writes', () => {
  let app: TestApp;
  let porteur: TestUser;
  let numero: number;
  let exporter: ReturnType<typeof createExporter>;
  let watcher: Client;
  let mailServer: Awaited<ReturnType<typeof startMailServer>>;

  const own = () => createOwnership(app, numero, porteur);

  beforeAll(async () => {
    mailServer = await startMailServer();
    app = await startApp({ EXTRACT_DIRECT_LIMIT: '100', SMTP_URL: mailServer.url });
    porteur = await createUser(app);
    ({ numero } = await createDemarche(app));
    await own();
    await insertManyReviews(app, numero, COUNT);
    exporter = createExporter(app, porteur, numero);
    watcher = new Client({ connectionString: app.databaseUrl });
    await watcher.connect();
  });
  afterAll(async () => {
    await watcher.end();
    await app.stop();
    await mailServer.stop();
  });

  const login = async (): Promise<string> => {
    const { email, password } = porteur;
    const { body } = await app.http.post('/admin/login').send({ email, password }).expect(200);
    return `Bearer ${body.data.token}`;
  };
  const extracts = () => app.strapi.db.connection('extracts').withSchema('monavis');
  const chunksOf = (id: number) =>
    app.strapi.db.connection('extract_chunks').withSchema('monavis').where({ extract_id: id });
  const run = (id: number): Promise<void> =>
    app.strapi
      .plugin('monavis')
      .service('extractWork')
      .run(id, { signal: new AbortController().signal, isMailed: true });

  /** An export that no job is about: the test runs it. */
  const insert = async (values: object = {}): Promise<number> => {
    const [{ id }] = await extracts().insert(
      {
        demarche_numero: numero,
        user_id: porteur.id,
        format: 'csv',
        filter: '{}',
        state: 'waiting',
        ...values,
      },
      ['id']
    );
    return id;
  };
  const takeMail = (subject: RegExp) => mailServer.take(porteur.email, subject);
  const isAtWork = (id: number) =>
    until(
      'the work has begun',
      async () => (await extracts().where({ id }).first()).state === 'running'
    );

  /** Stops the work once it has begun, until the end of `during`. */
  const whileReading = async (id: number, during: () => Promise<unknown>): Promise<void> => {
    await watcher.query('begin');
    await watcher.query('lock table reviews in access exclusive mode');
    const running = run(id);
    running.catch(() => undefined);
    try {
      await isAtWork(id);
      await during();
    } finally {
      await watcher.query('rollback');
    }
    await running;
  };

  it.each(['csv', 'xlsx', 'jsonl'] as const)('should write %s, and send a mail', async (format) => {
    const asked = await exporter.ask(format).expect(200);
    expect(asked.body.data.state).toMatch(/waiting|running|ready/);
    const entry = await exporter.settled(asked.body.data.id);
    expect(entry).toMatchObject({ state: 'ready', total: COUNT, done: COUNT, error: null });
    const days = (Date.parse(String(entry.expiresAt)) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
    const { body: file } = await exporter.file(entry.id).expect(200);
    const lines =
      format === 'jsonl'
        ? readExtract.jsonl(file)
        : (format === 'csv' ? readExtract.csv(file) : await readExtract.xlsx(file)).slice(1);
    expect(lines).toHaveLength(COUNT);
    const { text } = await takeMail(/^Votre export d’avis est prêt$/);
    expect(text).toMatch(/3\s000 avis/);
    expect(text).toContain(`/admin/plugins/monavis/demarches/${numero}/extractions`);
  });

  it('should write nothing for who is not porteur any more when the job runs, and say so', async () => {
    const id = await insert();
    await exporter.agent.delete(`/demarches/${numero}/ownership`).expect(200);
    await run(id);
    await own();
    const entry = await exporter.find(id);
    expect(entry).toMatchObject({ state: 'failed', done: 0 });
    expect(entry.error).toContain('plus porteur');
    expect((await takeMail(/a échoué/)).text).toContain('plus porteur');
    const { body } = await exporter.file(id).expect(404);
    expect(JSON.parse(body.toString()).error.message).toContain('plus porteur');
  });

  it('should keep nothing for who lost the démarche, or his account, while the job was at work', async () => {
    const lost = await insert();
    await whileReading(lost, () =>
      exporter.agent.delete(`/demarches/${numero}/ownership`).expect(200)
    );
    await own();
    expect(await exporter.find(lost)).toMatchObject({ state: 'failed' });
    expect(await chunksOf(lost)).toEqual([]);
    await takeMail(/a échoué/);

    const blocked = await insert();
    const setActive = (isActive: boolean) =>
      app.strapi.db.query('admin::user').update({ where: { id: porteur.id }, data: { isActive } });
    await whileReading(blocked, () => setActive(false));
    await setActive(true);
    expect(await extracts().where({ id: blocked }).first()).toMatchObject({ state: 'failed' });
    expect(await chunksOf(blocked)).toEqual([]);
    porteur.authorization = await login();
    exporter = createExporter(app, porteur, numero);
  });

  it('should stop when it is cancelled, before and during the work', async () => {
    const waiting = await insert();
    expect((await exporter.cancel(waiting).expect(200)).body.data.state).toBe('cancelled');
    await run(waiting);
    const running = await insert({ format: 'xlsx' });
    await whileReading(running, () => exporter.cancel(running).expect(200));
    for (const id of [waiting, running]) {
      expect(await exporter.find(id)).toMatchObject({ state: 'cancelled' });
      expect(await chunksOf(id)).toEqual([]);
      const { body } = await exporter.cancel(id).expect(400);
      expect(body.error.message).toContain('déjà terminé');
    }
  });

  it('should keep no piece that is being stored while it is cancelled', async () => {
    const id = await insert({ state: 'running', attempts: 1 });
    await watcher.query('begin');
    await watcher.query('update monavis.extracts set chunk_count = 1 where id = $1', [id]);
    await watcher.query(
      `insert into monavis.extract_chunks (extract_id, position, data) values ($1, 0, 'abc')`,
      [id]
    );
    const cancelled = exporter.cancel(id).expect(200).then();
    await until('the end waits for the piece', async () => {
      const { rows } = await watcher.query('select from pg_locks where not granted');
      return rows.length > 0;
    });
    await watcher.query('commit');
    await cancelled;
    expect(await chunksOf(id)).toEqual([]);
  });

  it('should finish what a process that died has begun, whole and once', async () => {
    const id = await insert({ state: 'running', attempts: 1, done: 10, chunk_count: 1, bytes: 3 });
    await chunksOf(id).insert({ extract_id: id, position: 0, data: Buffer.from('abc') });
    await Promise.all([run(id), run(id)]);
    expect(await exporter.find(id)).toMatchObject({ state: 'ready', done: COUNT });
    const { body: file } = await exporter.file(id).expect(200);
    expect(readExtract.csv(file)).toHaveLength(COUNT + 1);
    await settleQueue(app);
    await takeMail(/est prêt$/);
    expect(mailServer.received).toEqual([]);
  });

  it('should be tried again when the connection is lost, and not for ever', async () => {
    const id = await insert();
    const lost = whileReading(id, () =>
      watcher.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'monavis-extracts' and datname = current_database()`
      )
    );
    await expect(lost).rejects.toThrow();
    expect(await exporter.find(id)).toMatchObject({ state: 'running' });
    await run(id);
    expect(await exporter.find(id)).toMatchObject({ state: 'ready' });
    await takeMail(/est prêt$/);

    const hopeless = await insert({ state: 'running', attempts: 5 });
    await run(hopeless);
    expect(await exporter.find(hopeless)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('interrompu plusieurs fois'),
    });
    await takeMail(/a échoué/);
  });

  it('should say that the database took too long', async () => {
    const id = await insert();
    await whileReading(id, () =>
      watcher.query(
        `select pg_cancel_backend(pid) from pg_stat_activity
         where application_name = 'monavis-extracts' and datname = current_database()`
      )
    );
    expect((await exporter.find(id)).error).toContain('trop de temps');
    expect((await takeMail(/a échoué/)).text).toContain('réduisez la période');
  });

  it('should say of work that no job is about that it failed', async () => {
    const old = new Date(Date.now() - 2 * 3_600_000);
    const id = await insert({ state: 'running', asked_at: old });
    const young = await insert();
    await app.strapi.plugin('monavis').service('extracts').purge();
    expect(await exporter.find(id)).toMatchObject({ state: 'failed' });
    expect(await exporter.find(young)).toMatchObject({ state: 'waiting' });
    await exporter.cancel(young).expect(200);
  });

  it.each<ReviewFilter>([
    {},
    { satisfaction: 'bad', clarity: 1, withComment: true },
    { from: '2024-01-01', to: '2024-12-31', button: 0 },
    { help: 'phone', difficulty: 'other', unread: true },
  ])('should walk the index of the démarche, unsorted, with the filters %j', async (filter) => {
    const { sql, bindings } = matchingOf(numero, filter, { userId: porteur.id });
    const condition = inlineBindings(sql, bindings);
    await watcher.query(SESSION_SETTINGS);
    for (const format of EXTRACT_FORMATS) {
      const copy = copySql(format, condition);
      const query = copy.slice(copy.indexOf('(') + 1, copy.lastIndexOf(') to stdout'));
      await watcher.query('begin');
      await watcher.query(ALONG_INDEX);
      const { rows } = await watcher.query(`explain ${query}`);
      await watcher.query('rollback');
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toMatch(/Index Scan using \w+ on reviews/);
      expect(plan).not.toMatch(/Seq Scan on reviews|\bSort\b/);
    }
  });

  it.each<ReviewFilter>([{}, { q: 'délai' }, { q: '-délai' }, { flagged: true }])(
    'should look for the reviews of %j by an index, and count them so',
    async (filter) => {
      const { sql, bindings } = matchingOf(numero, filter, { userId: porteur.id });
      const condition = inlineBindings(sql, bindings);
      const copy = copySql('csv', condition);
      const query = copy.slice(copy.indexOf('(') + 1, copy.lastIndexOf(') to stdout'));
      await watcher.query(SESSION_SETTINGS);
      for (const asked of [query, countSql(condition)]) {
        const { rows } = await watcher.query(`explain ${asked}`);
        const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
        expect(plan).toMatch(/Scan (?:using|on) reviews_\w+/);
        expect(plan).not.toContain('Seq Scan on reviews');
      }
    }
  );

  it('should refuse a fourth export under way', async () => {
    const ids = [await insert(), await insert(), await insert()];
    const { body } = await exporter.ask('csv').expect(400);
    expect(body.error.message).toContain('déjà en préparation');
    for (const id of ids) await exporter.cancel(id).expect(200);
  });

  it('should keep the newest files of an agent only', async () => {
    const many = Array.from({ length: 21 }, () =>
      insert({ state: 'ready', expires_at: new Date(Date.now() + 3_600_000) })
    );
    const ids = (await Promise.all(many)).sort((a, b) => a - b);
    await exporter.settled((await exporter.ask('csv').expect(200)).body.data.id);
    expect((await exporter.find(ids[0])).state).toBe('expired');
    expect((await exporter.find(ids[20])).state).toBe('ready');
  });
});
