import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { issueFormToken } from '../../src/plugins/monavis/server/src/voting/form-token';
import { issueReceipt } from '../../src/plugins/monavis/server/src/voting/receipt';
import { createTokenSigner } from '../../src/plugins/monavis/server/src/voting/signed-token';
import type {
  ButtonKey,
  DemarcheNumero,
  Milliseconds,
  TokenId,
} from '../../src/plugins/monavis/server/src/voting/types';
import { startApp, type TestApp } from '../helpers/app';
import {
  checkedInputs,
  createCitizen,
  createForm,
  heading,
  hiddenField,
  storedReviews,
} from '../helpers/citizen';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const HOUR = 60 * 60 * 1000;
const signer = () => createTokenSigner((process.env.FORM_SECRETS ?? '').split(','));

const prepare = async () => {
  const { demarche, button, address } = await createForm(app);
  const binding = {
    numero: demarche.numero as DemarcheNumero,
    key: button.key as ButtonKey,
  };
  const stored = () => storedReviews(app, demarche.numero);
  return { ...createCitizen(app, address), binding, stored };
};

/** Rows where the kept daily counts and a recount of the raw reviews differ. */
const countDifferences = async (): Promise<unknown[]> => {
  const { rows } = await app.strapi.db.connection.raw(
    'select * from monavis.review_count_differences'
  );
  return rows;
};

describe('one form, one vote', () => {
  it('should store one review for 50 parallel replays, and answer each the same', async () => {
    const { open, send, stored } = await prepare();
    const token = hiddenField(await open(), 'token');
    const pages = await Promise.all(
      Array.from({ length: 50 }, () => send({ step: 'satisfaction', token, satisfaction: 'good' }))
    );
    expect(pages.map(({ status }) => status)).toEqual(Array(50).fill(200));
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    expect(await stored()).toHaveLength(1);
    expect(await countDifferences()).toEqual([]);
  });

  it('should keep the first choice of a form that is sent twice, and say so', async () => {
    const { send, stored, vote } = await prepare();
    const { token, receipt } = await vote('good');
    const page = await send({ step: 'satisfaction', token, satisfaction: 'bad' }).expect(200);
    expect(page.text).toContain('Votre premier choix était déjà enregistré');
    expect(hiddenField(page, 'receipt')).toBe(receipt);
    expect(await stored()).toMatchObject([{ satisfaction: 'good' }]);
  });

  it('should not empty a later step when the first one is sent again', async () => {
    const { send, stored, vote } = await prepare();
    const { token, receipt } = await vote('good');
    await send({ step: 'clarity', receipt, clarity: '5' }).expect(200);
    const page = await send({ step: 'satisfaction', token, satisfaction: 'good' }).expect(200);
    expect(checkedInputs(page)).toEqual(['clarity-5']);
    expect(await stored()).toMatchObject([{ clarity: 5 }]);
  });

  it('should count the votes of many citizens at once', async () => {
    const { stored, vote } = await prepare();
    await Promise.all(Array.from({ length: 60 }, () => vote('medium')));
    expect(await stored()).toHaveLength(60);
    expect(await countDifferences()).toEqual([]);
  });
});

describe('tokens', () => {
  it('should bring an expired form back with its choice and a new token', async () => {
    const { send, stored, binding } = await prepare();
    const token = issueFormToken(signer(), binding, {
      formVersion: 1,
      now: Date.now() - 3 * HOUR,
    });
    const page = await send({ step: 'satisfaction', token, satisfaction: 'medium' }).expect(400);
    expect(page.text).toContain('depuis plus de deux heures');
    expect(checkedInputs(page)).toEqual(['satisfaction-medium']);
    expect(await stored()).toHaveLength(0);
    const fresh = hiddenField(page, 'token');
    await send({ step: 'satisfaction', token: fresh, satisfaction: 'medium' }).expect(200);
    expect(await stored()).toHaveLength(1);
  });

  it('should bring a form back whose token was tampered with', async () => {
    const { send, stored } = await prepare();
    for (const token of ['x', 'A'.repeat(71), randomBytes(53).toString('base64url')]) {
      const page = await send({ step: 'satisfaction', token, satisfaction: 'bad' }).expect(400);
      expect(checkedInputs(page)).toEqual(['satisfaction-bad']);
    }
    expect(await stored()).toHaveLength(0);
  });

  it('should alter a review only with its own receipt', async () => {
    const mine = await prepare();
    const other = await prepare();
    const { token } = await mine.vote();
    const { receipt: foreign } = await other.vote();
    for (const receipt of [foreign, token, 'x', '1', randomBytes(53).toString('base64url')]) {
      const page = await mine
        .send({ step: 'comment', receipt, comment: 'Écrit par un autre' })
        .expect(400);
      expect(page.text).toContain('Écrit par un autre');
    }
    expect(await mine.stored()).toMatchObject([{ comment: null }]);
    expect(await other.stored()).toMatchObject([{ comment: null }]);
  });

  it('should refuse a receipt after 24 hours, or whose review is gone, and give the text back', async () => {
    const { send, binding } = await prepare();
    const receiptOf = (age: number) =>
      issueReceipt(
        signer(),
        {
          id: randomBytes(16).toString('hex') as TokenId,
          issuedAt: (Date.now() - age) as Milliseconds,
          formVersion: 1,
        },
        binding
      );
    const late = await send({
      step: 'comment',
      receipt: receiptOf(25 * HOUR),
      comment: 'Trop tard',
    });
    expect(late.status).toBe(410);
    expect(late.text).toContain('Trop tard');
    const gone = await send({ step: 'comment', receipt: receiptOf(HOUR), comment: 'Disparu' });
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('Disparu');
  });
});

describe('what the form does not send', () => {
  it('should be refused without changing the review', async () => {
    const { send, stored, vote } = await prepare();
    const { receipt } = await vote();
    for (const fields of [
      { step: 'clarity', receipt, clarity: '9' },
      { step: 'clarity', receipt, clarity: ['1', '2'] },
      { step: 'clarity', receipt, state: 'hidden' },
      { step: 'clarity', receipt, demarcheNumero: '1' },
      { step: 'clarity', receipt, constructor: '1' },
      { step: 'clarity', receipt, ['__proto__']: '1' },
      { step: 'unknown', receipt },
      { receipt },
      Object.fromEntries(Array.from({ length: 150 }, (_, position) => [`f${position}`, 'x'])),
    ]) {
      expect(heading(await send(fields).expect(400))).toBe('Réponse illisible');
    }
    expect(await stored()).toMatchObject([{ clarity: null, state: 'published' }]);
  });

  it('should be refused when it is not a plain form', async () => {
    const { address, stored } = await prepare();
    await app.http.post(address).send({ satisfaction: 'good' }).expect(415);
    await app.http.post(address).field('satisfaction', 'good').expect(415);
    await app.http.post(address).type('text/plain').send('satisfaction=good').expect(415);
    const page = await app.http.post(address).expect(415);
    expect(heading(page)).toBe('Format non accepté');
    expect(await stored()).toHaveLength(0);
  });

  it('should be refused when it is too large', async () => {
    const { address } = await prepare();
    const page = await app.http
      .post(address)
      .type('form')
      .send(`comment=${'x'.repeat(300_000)}`);
    expect(page.status).toBe(413);
    expect(heading(page)).toBe('Réponse trop longue');
  });

  it('should be read in spite of bytes that are not UTF-8', async () => {
    const { address, stored, vote } = await prepare();
    const { receipt } = await vote();
    const body = `step=comment&receipt=${receipt}&comment=a%FF%ED%A0%80%00b%`;
    await app.http.post(address).type('form').send(body).expect(200);
    const [{ comment }] = await stored();
    expect(comment).toMatch(/^a\ufffd+b%$/);
  });
});

describe('a database that does not answer', () => {
  it('should end in a page that keeps the choice, and lose nothing that was said stored', async () => {
    const { open, send, stored, binding } = await prepare();
    const token = hiddenField(await open(), 'token');
    const blocker = new Client({ connectionString: app.databaseUrl });
    await blocker.connect();
    await blocker.query('begin; lock table reviews in access exclusive mode');
    const log = jest.spyOn(app.strapi.log, 'error').mockImplementation();
    const page = await send({ step: 'satisfaction', token, satisfaction: 'good' });
    expect(log).toHaveBeenCalledWith('Voting: canceling statement due to lock timeout');
    expect(page.status).toBe(503);
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
    expect(page.text).toContain('Service momentanément indisponible');
    expect(checkedInputs(page)).toEqual(['satisfaction-good']);
    expect(hiddenField(page, 'token')).toBe(token);
    await blocker.query('rollback');
    await blocker.end();

    await send({ step: 'satisfaction', token, satisfaction: 'good' }).expect(200);
    expect(await stored()).toHaveLength(1);

    await app.strapi.plugin('monavis').service('voting').storeCounts();
    const { rows } = await app.strapi.db.connection.raw(
      'select count from monavis.refused_votes where numero = ?',
      [binding.numero]
    );
    expect(rows).toEqual([{ count: 1 }]);
    log.mockRestore();
  });

  it('should hear changes again after its connections were cut', async () => {
    const { address, binding } = await prepare();
    await app.http.get(address).expect(200);
    await app.strapi.db.connection.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like 'monavis-%'`
    );
    await app.strapi.db.query('api::button.button').update({
      where: { key: binding.key },
      data: { state: 'closed' },
    });
    const deadline = Date.now() + 5_000;
    let page = await app.http.get(address);
    while (page.status !== 410 && Date.now() < deadline) page = await app.http.get(address);
    expect(page.status).toBe(410);
  });
});
