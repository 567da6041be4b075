import { startApp, type TestApp } from '../helpers/app';
import { startMailServer, type MailServer } from '../helpers/mail-server';
import { setReachable } from '../helpers/outage';
import { register } from '../helpers/registration';
import { settleQueue, until } from '../helpers/until';

describe('the job queue', () => {
  let app: TestApp;
  let mailServer: MailServer;

  beforeAll(async () => {
    mailServer = await startMailServer();
    app = await startApp({ SMTP_URL: mailServer.url });
  });
  afterAll(async () => {
    await app.stop();
    await mailServer.stop();
  });

  it('should outlive a database that goes away while a job is at work, and do that job again', async () => {
    const unhandled: unknown[] = [];
    const note = (error: unknown) => void unhandled.push(error);
    process.on('unhandledRejection', note);
    const warn = jest.spyOn(app.strapi.log, 'warn');
    const held = mailServer.hold();
    await register(app, { email: 'premiere@exemple.gouv.fr' }).expect(303);
    await held.reached;
    await setReachable(app, false);
    try {
      held.release();
      await mailServer.take('premiere@exemple.gouv.fr', /^Confirmez/);
      await app.http.get('/_health').expect(503);
      await until('the queue finds out', () =>
        warn.mock.calls.some(([line]) => String(line).includes('the queue stopped'))
      );
    } finally {
      await setReachable(app, true);
    }
    await mailServer.take('premiere@exemple.gouv.fr', /^Confirmez/);
    await register(app, { email: 'seconde@exemple.gouv.fr' }).expect(303);
    await mailServer.take('seconde@exemple.gouv.fr', /^Confirmez/);
    await settleQueue(app);
    expect(unhandled).toEqual([]);
    warn.mockRestore();
    process.off('unhandledRejection', note);
  });

  it('should take the jobs of a process that died at work', async () => {
    const { connection } = app.strapi.db;
    const { rows } = await connection.raw(
      `select (graphile_worker.add_job('accounts:purge', '{"from": "the dead"}'::json, run_at => now() + interval '1 hour')).id`
    );
    const [{ id }] = rows;
    await connection.raw(
      `update graphile_worker._private_jobs set run_at = now(), attempts = 1,
         locked_by = 'pool-of-the-dead', locked_at = now() - interval '2 minutes' where id = ?`,
      [id]
    );
    // The one that runs would see it within half a minute, one that starts sees it at once.
    const jobs = app.strapi.plugin('monavis').service('jobs');
    const done: unknown[] = [];
    const handle = async (payload: unknown) => void done.push(payload);
    await jobs.stop();
    await jobs.start({ tasks: { 'accounts:purge': { handle } }, crontab: '' });
    await until('the job is done', () => done.length > 0);
    expect(done).toEqual([{ from: 'the dead' }]);
  });
});
