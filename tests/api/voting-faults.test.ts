import { Client } from 'pg';
import { startApp, type TestApp } from '../helpers/app';
import {
  checkedInputs,
  createCitizen,
  createForm,
  hiddenField,
  storedReviews,
} from '../helpers/citizen';
import { until, untilWaiting } from '../helpers/until';
import { idOf, startVoters } from '../helpers/voters';

/** What a citizen may wait for at most: see `voting/service.ts`. */
const LONGEST_ANSWER_MS = 16_000;
const HOUR = 60 * 60 * 1000;
const CITIZENS = 16;
const POOL_OF_THE_PANEL = 2;

describe('votes under load, when something fails', () => {
  let app: TestApp;
  let client: Client;
  beforeAll(async () => {
    app = await startApp({ DATABASE_POOL_MAX: String(POOL_OF_THE_PANEL) });
    client = new Client({ connectionString: app.databaseUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await app.stop();
  });
  afterEach(() => jest.restoreAllMocks());

  const prepare = async () => {
    const { demarche, address } = await createForm(app);
    const stored = () => storedReviews(app, demarche.numero);
    return { ...createCitizen(app, address), numero: demarche.numero, stored };
  };

  /** Votes before, during and after a fault: what was acknowledged is there, once, and counted. */
  const voteThrough = async (address: string, fault: () => Promise<void>) => {
    const before = Number((await client.query('select count(*) from reviews')).rows[0].count);
    const voters = startVoters({ url: app.url, address, citizens: CITIZENS });
    await voters.moreVotes(50);
    await fault();
    await voters.moreVotes(50);
    const outcome = await voters.stop();
    const { acknowledged } = outcome;
    const { rows } = await client.query('select token_id from reviews where token_id = any($1)', [
      acknowledged,
    ]);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    expect(rows).toHaveLength(acknowledged.length);
    const after = Number((await client.query('select count(*) from reviews')).rows[0].count);
    expect(after - before).toBe(acknowledged.length);
    expect((await client.query('select * from monavis.review_count_differences')).rows).toEqual([]);
    expect(outcome.slowest).toBeLessThan(LONGEST_ANSWER_MS);
    return outcome;
  };

  /** The database refuses every review, for want of room on its disk, until it is told otherwise. */
  const fillTheDisk = async (): Promise<void> => {
    await client.query(`
      create or replace function monavis.refuse_for_want_of_room() returns trigger language plpgsql as $$
      begin raise 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$`);
    // At the commit: what was written before it must go too.
    await client.query(`
      create constraint trigger full_disk after insert or update on reviews
      deferrable initially deferred for each row execute function monavis.refuse_for_want_of_room()`);
  };
  const makeRoom = () => client.query('drop trigger full_disk on reviews');
  const silenceLog = () => jest.spyOn(app.strapi.log, 'error').mockImplementation();

  it('should lose nothing of what was said stored when the disk is full', async () => {
    const { address } = await prepare();
    const log = silenceLog();
    const { troubles } = await voteThrough(address, async () => {
      await fillTheDisk();
      await new Promise((resolve) => setTimeout(resolve, 500));
      await makeRoom();
    });
    expect(troubles).toBeGreaterThan(0);
    expect(log).toHaveBeenCalledWith('Voting: could not extend file: No space left on device');
  });

  it('should answer a full disk with a page that keeps the text, and store it afterwards', async () => {
    const { open, send, vote, stored } = await prepare();
    const { receipt } = await vote('good');
    const token = hiddenField(await open(), 'token');
    silenceLog();
    await fillTheDisk();
    const ballot = { step: 'satisfaction', token, satisfaction: 'bad' };
    const comment = { step: 'comment', receipt, comment: 'Un texte long à taper' };
    const [refused, kept] = [await send(ballot), await send(comment)];
    await makeRoom();
    for (const page of [refused, kept]) {
      expect(page.status).toBe(503);
      expect(page.headers['retry-after']).toBeDefined();
      expect(page.text).toContain('Service momentanément indisponible');
    }
    expect(checkedInputs(refused)).toEqual(['satisfaction-bad']);
    expect(kept.text).toContain('Un texte long à taper</textarea>');
    await send(ballot).expect(200);
    await send(comment).expect(200);
    expect(await stored()).toMatchObject([
      { satisfaction: 'good', comment: 'Un texte long à taper' },
      { satisfaction: 'bad', comment: null },
    ]);
  });

  it('should ask for one vote again, and no other of its batch, when its review is removed meanwhile', async () => {
    const { open, send, vote, stored } = await prepare();
    const { token: removed } = await vote('good');
    const [first, other] = [hiddenField(await open(), 'token'), hiddenField(await open(), 'token')];
    // Between the insertion of the batch of the other vote and the reading of the reviews that were there.
    await client.query(`
      create function monavis.remove_review() returns trigger language plpgsql as $$ begin
        if exists (select from written where token_id = '${idOf(other)}') then
          delete from reviews where token_id = '${idOf(removed)}';
        end if;
        return null;
      end $$`);
    await client.query(`
      create trigger removal after insert on reviews referencing new table as written
      for each statement execute function monavis.remove_review()`);

    const ballotOf = (token: string) => ({ step: 'satisfaction', token, satisfaction: 'good' });
    let received = 0;
    const count = () => (received += 1);
    await client.query('begin; lock table reviews in access exclusive mode');
    const leading = send(ballotOf(first)).then((page) => page);
    await untilWaiting(app, 1);
    app.strapi.server.httpServer.on('request', count);
    const batch = [removed, other].map((token) => send(ballotOf(token)).then((page) => page));
    await until('both votes wait behind the first', () => received === batch.length);
    app.strapi.server.httpServer.off('request', count);
    await client.query('rollback');

    const [again, stays] = await Promise.all(batch);
    expect((await leading).status).toBe(200);
    expect(stays.status).toBe(200);
    expect(again.status).toBe(503);
    expect(checkedInputs(again)).toEqual(['satisfaction-good']);
    await client.query('drop trigger removal on reviews');
    expect(await stored()).toHaveLength(2);
    await send(ballotOf(removed)).expect(200);
    expect(await stored()).toHaveLength(3);
    expect((await client.query('select * from monavis.review_count_differences')).rows).toEqual([]);
  });

  it('should go on while every connection of the panel is taken', async () => {
    const { address } = await prepare();
    const held = await Promise.all(
      Array.from({ length: POOL_OF_THE_PANEL }, () => app.strapi.db.connection.transaction())
    );
    try {
      const { troubles } = await voteThrough(address, async () => undefined);
      expect(troubles).toBe(0);
    } finally {
      await Promise.all(held.map((transaction) => transaction.rollback()));
    }
  });

  it('should go on with open forms while all connections that read forms wait, and answer the others', async () => {
    const { open, address } = await prepare();
    const unread = await Promise.all(Array.from({ length: 12 }, () => prepare()));
    await open().expect(200);
    const blocker = new Client({ connectionString: app.databaseUrl });
    await blocker.connect();
    silenceLog();
    const start = performance.now();
    let answers: { status: number; text: string }[] = [];
    const { troubles } = await voteThrough(address, async () => {
      await blocker.query('begin; lock table buttons in access exclusive mode');
      const asked = unread.map((form) => form.open().then((answer) => answer));
      await untilWaiting(app, 1);
      answers = await Promise.all(asked);
      await blocker.query('rollback');
    });
    await blocker.end();
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(503));
    expect(answers[0].text).toContain('Service momentanément indisponible');
    expect(performance.now() - start).toBeLessThan(LONGEST_ANSWER_MS);
    expect(troubles).toBe(0);
    await unread[0].open().expect(200);
  });

  it('should lose and repeat nothing when the clock is stepped back and forth', async () => {
    const { address } = await prepare();
    const { troubles } = await voteThrough(address, async () => {
      const real = Date.now.bind(Date);
      // Within what a form is good for: voters here send the same one until it is taken.
      for (const step of [HOUR, -HOUR / 2, HOUR / 2, -HOUR / 4]) {
        jest.spyOn(Date, 'now').mockImplementation(() => real() + step);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      jest.restoreAllMocks();
    });
    expect(troubles).toBe(0);
  });

  it('should keep the choice of a form that a step of the clock made too old', async () => {
    const { open, send, stored } = await prepare();
    const token = hiddenField(await open(), 'token');
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3 * HOUR);
    const again = await send({ step: 'satisfaction', token, satisfaction: 'medium' }).expect(400);
    expect(checkedInputs(again)).toEqual(['satisfaction-medium']);
    const fresh = hiddenField(again, 'token');
    // And back: its token comes from the future.
    jest.restoreAllMocks();
    const page = await send({ step: 'satisfaction', token: fresh, satisfaction: 'medium' });
    await send({ step: 'clarity', receipt: hiddenField(page, 'receipt'), clarity: '2' }).expect(
      200
    );
    expect(await stored()).toMatchObject([{ satisfaction: 'medium', clarity: 2 }]);
  });
});
