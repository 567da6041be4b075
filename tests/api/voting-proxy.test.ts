import { startApp, type TestApp } from '../helpers/app';
import { createForm, storedReviews } from '../helpers/citizen';
import { startServer } from '../helpers/server';
import { createVisitor } from '../helpers/visitor';

const LIMITS = { VOTE_VISITOR_LIMITS: '1,3' };

/** A form, and how the votes of these addresses are answered, as the proxy in front of the site would send them. */
const prepare = async (app: TestApp) => {
  const { demarche, address } = await createForm(app);
  const vote = async (forwarded: string): Promise<number> => {
    const { status } = await createVisitor(address, { 'X-Forwarded-For': forwarded }).vote(app.url);
    return status;
  };
  return {
    votes: async (addresses: string[]): Promise<number[]> => {
      const statuses: number[] = [];
      for (const forwarded of addresses) statuses.push(await vote(forwarded));
      return statuses;
    },
    suspicions: async () =>
      (await storedReviews(app, demarche.numero)).map(({ suspicion }) => suspicion),
  };
};

describe('limits of votes behind a proxy', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ TRUST_PROXY: 'true', ...LIMITS });
  });
  afterAll(() => app.stop());

  it('should be shared by the addresses of one IPv6 network, and by no other', async () => {
    const { votes, suspicions } = await prepare(app);
    const ofOne = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::2', '2001:0DB8:0001:0002:0:0:0:3'];
    expect(await votes([...ofOne, '2001:db8:1:2::4'])).toEqual([200, 200, 200, 429]);
    expect(await votes(['2001:db8:1:3::1', '2001:db8:2:2::1'])).toEqual([200, 200]);
    expect(await votes(['2001:db8:1:2::5'])).toEqual([429]);
    expect(await suspicions()).toEqual([null, 'visitor-limit', 'visitor-limit', null, null]);
  });

  it('should be those of each IPv4 address, however it is written', async () => {
    const { votes } = await prepare(app);
    const ofOne = ['192.0.2.1', '::ffff:192.0.2.1', '192.0.2.1', '192.0.2.1'];
    expect(await votes(ofOne)).toEqual([200, 200, 200, 429]);
    expect(await votes(['192.0.2.2'])).toEqual([200]);
  });

  it('should not be escaped by what a visitor writes in front of what the proxy adds', async () => {
    const { votes } = await prepare(app);
    const claims = [1, 2, 3, 4].map((host) => `2001:db8:9:${host}::1, 2001:db8:1:2::${host}`);
    expect(await votes(claims)).toEqual([200, 200, 200, 429]);
  });
});

describe('limits of votes without a proxy', () => {
  it('should be those of the connection, whatever X-Forwarded-For says', async () => {
    const app = await startApp({ TRUST_PROXY: 'false', ...LIMITS });
    const { votes, suspicions } = await prepare(app);
    const addresses = ['2001:db8:1:1::1', '2001:db8:1:2::1', '192.0.2.1', '2001:db8:1:4::1'];
    expect(await votes(addresses)).toEqual([200, 200, 200, 429]);
    expect(await suspicions()).toEqual([null, 'visitor-limit', 'visitor-limit']);
    await app.stop();
  });
});

describe('kept connections', () => {
  /** @returns for how long one is kept, as the answer promises */
  const keptFor = async (url: string): Promise<string | null> => {
    const answer = await fetch(`${url}/Demarches/1`);
    await answer.text();
    return answer.headers.get('keep-alive');
  };

  it.each<[Record<string, string>, string]>([
    [{ TRUST_PROXY: 'false' }, 'timeout=5'],
    [{ TRUST_PROXY: 'true' }, 'timeout=125'],
    [{ TRUST_PROXY: 'true', KEEP_ALIVE_SECONDS: '610' }, 'timeout=610'],
  ])('should last as long as the settings say: %j', async (settings, expected) => {
    const app = await startApp(settings);
    try {
      expect(await keptFor(app.url)).toBe(expected);
    } finally {
      await app.stop();
    }
  });

  it('should last as long in the thread that answers votes', async () => {
    const app = await startApp({ TRUST_PROXY: 'true' });
    try {
      const server = await startServer();
      const seconds = await keptFor(server.url);
      await server.stop();
      expect(seconds).toBe('timeout=125');
    } finally {
      await app.stop();
    }
  });
});
