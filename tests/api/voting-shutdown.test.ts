import { once } from 'node:events';
import { connect } from 'node:net';
import { Client } from 'pg';
import { startApp } from '../helpers/app';
import { createForm } from '../helpers/citizen';
import { until, untilWaiting } from '../helpers/until';
import { createVisitor } from '../helpers/visitor';

describe('a server that is told to stop', () => {
  it('should answer the votes that it was sent, and take no other', async () => {
    const app = await startApp();
    const { address } = await createForm(app);
    const { send, takeToken } = createVisitor(address);
    const tokens = await Promise.all(Array.from({ length: 20 }, () => takeToken(app.url)));
    const blocker = new Client({ connectionString: app.databaseUrl });
    await blocker.connect();
    await blocker.query('begin; lock table reviews in access exclusive mode');

    // The first is at the database, the others wait behind it.
    const [first, ...others] = tokens;
    const ballot = { step: 'satisfaction', satisfaction: 'good' };
    const voting = [send(app.url, { ...ballot, token: first })];
    await untilWaiting(app, 1);
    let received = 0;
    app.strapi.server.httpServer.on('request', () => (received += 1));
    voting.push(...others.map((token) => send(app.url, { ...ballot, token })));
    await until('the other votes are there', () => received === others.length);
    const stopping = app.stop();
    const late = connect(Number(new URL(app.url).port), '127.0.0.1');
    const outcome = await once(late, 'connect').then(
      () => 'taken',
      ({ code }: NodeJS.ErrnoException) => code
    );
    late.destroy();
    await blocker.query('rollback');
    await blocker.end();

    const answers = await Promise.all(voting);
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(outcome).toBe('ECONNREFUSED');
    await stopping;
  });
});
