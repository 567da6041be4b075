import { Client } from 'pg';
import { startApp, type TestApp } from '../helpers/app';
import { createUser } from '../helpers/fixtures';
import { startMailServer, type MailServer } from '../helpers/mail-server';
import { postForm, register, resetCaps, takeConfirmationToken } from '../helpers/registration';
import { settleQueue } from '../helpers/until';

describe('the mails about accounts', () => {
  let app: TestApp;
  let mailServer: MailServer;
  let counter = 0;

  beforeAll(async () => {
    mailServer = await startMailServer();
    app = await startApp({
      SMTP_URL: mailServer.url,
      MAIL_FROM: 'MonAvis <ne-pas-repondre@monavis.example.gouv.fr>',
      MAIL_REPLY_TO: 'Équipe MonAvis <contact@monavis.example.gouv.fr>',
      TRUST_PROXY: 'true',
    });
  });
  afterAll(async () => {
    await app.stop();
    await mailServer.stop();
  });
  beforeEach(() => resetCaps(app));

  const newAddress = () => `lecteur${(counter += 1)}@exemple.gouv.fr`;
  const settle = () => settleQueue(app);

  it('should be readable as text and without images, from the right sender', async () => {
    const email = newAddress();
    await register(app, { email }).expect(303);
    const mail = await mailServer.take(email, /^Confirmez/);
    expect(mail.from?.text).toBe('"MonAvis" <ne-pas-repondre@monavis.example.gouv.fr>');
    expect(mail.replyTo?.value).toEqual([
      { name: 'Équipe MonAvis', address: 'contact@monavis.example.gouv.fr' },
    ]);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.cc).toBeUndefined();
    expect(mail.bcc).toBeUndefined();
    expect(mail.html).toContain('<html dir="ltr" lang="fr">');
    expect(mail.html).not.toMatch(/<img|background-image|<script/);
    for (const words of ['Camille', 'actif dès que', '24 heures']) {
      expect(mail.text).toContain(words);
      expect(mail.html).toContain(words);
    }
  });

  it('should have one recipient each, however many administrateurs there are', async () => {
    const administrateurs = [
      await createUser(app, 'monavis-administrateur'),
      await createUser(app, 'monavis-administrateur'),
      await createUser(app, 'strapi-super-admin'),
    ];
    const editeur = await createUser(app, 'monavis-editeur');
    const email = 'x@association.example';
    await register(app, { email }).expect(303);
    const jeton = await takeConfirmationToken(mailServer, email);
    await postForm(app, '/confirmation', { jeton, situation: 'Une situation' }).expect(303);
    for (const user of administrateurs) {
      const mail = await mailServer.take(user.email, /attend votre décision/);
      expect([mail.to].flat().map((to) => to?.text)).toEqual([user.email]);
    }
    await settle();
    const others = mailServer.received.map(({ recipients }) => recipients);
    expect(others.every((recipients) => recipients.length === 1)).toBe(true);
    expect(others.flat()).not.toContain(editeur.email);
  });

  it('should wait for a mail server that is down, and leave when it is back', async () => {
    const email = newAddress();
    await mailServer.stop();
    await register(app, { email }).expect(303);
    await settle();
    const { rows } = await app.strapi.db.connection.raw(
      "select attempts, last_error from graphile_worker.jobs where task_identifier = 'accounts:send-confirmation'"
    );
    expect(rows).toMatchObject([
      { attempts: 1, last_error: expect.stringContaining('ECONNREFUSED') },
    ]);
    await mailServer.restart();
    const token = await takeConfirmationToken(mailServer, email);
    await postForm(app, '/confirmation', { jeton: token }).expect(303);
  });

  it('should give up a mail that the server refuses for good, and only that one', async () => {
    const [gone, full] = [newAddress(), newAddress()];
    mailServer.refuse(gone, 550);
    mailServer.refuse(full, 452);
    const error = jest.spyOn(app.strapi.log, 'error');
    for (const email of [gone, full]) {
      await postForm(app, '/mot-de-passe-oublie', { email }).expect(303);
      await register(app, { email }).expect(303);
    }
    await settleQueue(app);
    const { rows } = await app.strapi.db.connection.raw(
      'select last_error from graphile_worker.jobs where last_error is not null'
    );
    expect(rows).toEqual(Array(2).fill({ last_error: 'The mail server answered 452 to RCPT TO.' }));
    for (const email of [gone, full]) expect(JSON.stringify(error.mock.calls)).not.toContain(email);
    error.mockRestore();
    await app.strapi.db.connection.raw('delete from graphile_worker._private_jobs');
  });

  it('should forget after a week what failed for good', async () => {
    const { connection } = app.strapi.db;
    const addFailed = async (age: string): Promise<string> => {
      const { rows } = await connection.raw(
        // Not before tomorrow: no worker takes it before it looks like a job that failed.
        `select id from graphile_worker.add_job('notifications:deliver', '{}'::json,
           run_at => now() + interval '1 day', max_attempts => 1)`
      );
      await connection.raw(
        'update graphile_worker._private_jobs set attempts = 1, run_at = now() - ?::interval where id = ?',
        [age, rows[0].id]
      );
      return rows[0].id;
    };
    const [old, recent] = [await addFailed('8 days'), await addFailed('6 days')];
    await connection.raw("select graphile_worker.add_job('jobs:purge', '{}'::json)");
    await settleQueue(app);
    const { rows } = await connection.raw('select id from graphile_worker.jobs');
    const ids = rows.map(({ id }: { id: string }) => id);
    expect(ids).toContain(recent);
    expect(ids).not.toContain(old);
  });

  it('should refuse a forged header', async () => {
    const { deliver } = app.strapi.plugin('monavis').service('notifications');
    const props = { firstname: 'Camille', email: 'a@b.fr' };
    for (const recipient of [
      'a@b.fr\r\nBcc: c@d.fr',
      'a@b.fr, c@d.fr',
      'a@b.fr;c@d.fr',
      'Camille <a@b.fr>',
      'a@b.fr\0',
      '',
    ]) {
      await expect(deliver(recipient, 'account-active', props)).rejects.toThrow('not safe to send');
    }
    const reached = mailServer.received.flatMap(({ recipients }) => recipients);
    expect(reached.filter((address) => ['a@b.fr', 'c@d.fr'].includes(address))).toEqual([]);
  });

  describe('over a cap', () => {
    const withheld = async () =>
      (await app.strapi.plugin('monavis').service('mailCaps').withheld()).today;
    it('should be three an hour to one address, with the same page for the fourth', async () => {
      const email = newAddress();
      const before = await withheld();
      for (let sent = 0; sent < 3; sent += 1) {
        await postForm(app, '/mot-de-passe-oublie', { email }).expect(303);
        await mailServer.take(email, /Aucun compte/);
      }
      const fourth = await postForm(app, '/mot-de-passe-oublie', { email }).expect(303);
      const other = await postForm(app, '/mot-de-passe-oublie', { email: newAddress() }).expect(
        303
      );
      const comparable = ({ date: _date, ...headers }: Record<string, string>) => headers;
      expect(comparable(fourth.headers)).toEqual(comparable(other.headers));
      expect(fourth.text).toBe(other.text);
      await settle();
      expect(mailServer.received.filter(({ recipients }) => recipients[0] === email)).toEqual([]);
      expect(await withheld()).toBe(before + 1);

      await app.strapi.db.connection.raw(
        `update monavis.mail_caps set hits = array(select h - interval '1 hour' from unnest(hits) h)`
      );
      await postForm(app, '/mot-de-passe-oublie', { email }).expect(303);
      await mailServer.take(email, /Aucun compte/);
    });

    it('should be twenty an hour from one IP address, on all the pages together', async () => {
      const send = (ip: string) =>
        postForm(app, '/mot-de-passe-oublie', { email: newAddress() })
          .set('X-Forwarded-For', ip)
          .expect(303);
      await app.http
        .post('/admin/forgot-password')
        .set('X-Forwarded-For', '192.0.2.1')
        .send({ email: newAddress() })
        .expect(204);
      for (let sent = 0; sent < 19; sent += 1) await send('192.0.2.1');
      const before = await withheld();
      await send('192.0.2.1');
      expect(await withheld()).toBe(before + 1);
      await send('192.0.2.2');
      expect(await withheld()).toBe(before + 1);
      // What a visitor writes in the header himself stands before what the proxy adds.
      await send('198.51.100.7, 192.0.2.1');
      expect(await withheld()).toBe(before + 2);
      const { rows } = await app.strapi.db.connection.raw('select key from monavis.mail_caps');
      expect(JSON.stringify(rows)).not.toContain('192.0.2');
      await settle();
    });

    it('should be one for all the addresses of an IPv6 network', async () => {
      const before = await withheld();
      for (let host = 1; host <= 21; host += 1) {
        await postForm(app, '/mot-de-passe-oublie', { email: newAddress() })
          .set('X-Forwarded-For', `2001:db8:1:2::${host.toString(16)}`)
          .expect(303);
      }
      expect(await withheld()).toBe(before + 1);
    });

    it('should be two hundred an hour in all, however many processes count at once', async () => {
      const clients = await Promise.all(
        Array.from({ length: 8 }, async () => {
          const client = new Client({ connectionString: app.databaseUrl });
          await client.connect();
          return client;
        })
      );
      const take = async (client: Client, n: number) => {
        const { rows } = await client.query(
          'select monavis.take_mail_slot($1, 20, $2, 3, 200) as cap',
          [`ip-${n % 40}`, `address-${n}`]
        );
        return rows[0].cap as string | null;
      };
      const results = await Promise.all(
        clients.map(async (client, worker) => {
          const caps: (string | null)[] = [];
          for (let n = 0; n < 60; n += 1) caps.push(await take(client, worker * 60 + n));
          return caps;
        })
      );
      await Promise.all(clients.map((client) => client.end()));
      const caps = results.flat();
      expect(caps.filter((cap) => cap === null)).toHaveLength(200);
      expect(caps.filter((cap) => cap === 'global')).toHaveLength(280);
      const email = newAddress();
      await register(app, { email }).expect(303);
      await settle();
      expect(mailServer.received.filter(({ recipients }) => recipients[0] === email)).toEqual([]);
    });

    it('should show administrateurs how many mails were held back', async () => {
      const administrateur = await createUser(app, 'monavis-administrateur');
      const { body } = await app.http
        .get('/monavis/account-requests')
        .set('Authorization', administrateur.authorization)
        .expect(200);
      expect(body.meta.withheldMails.today).toBeGreaterThan(280);
      expect(body.meta.withheldMails.last30Days).toBe(body.meta.withheldMails.today);
    });
  });
});
