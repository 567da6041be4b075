import { createServer, type RequestListener, type Server } from 'node:http';
import { createLinkChecker } from '../link-checker';

/** A site of the internet: what it answers by path. Its address is private, so the tests that need it allow that. */
const answer: RequestListener = (request, response) => {
  const redirect = (location: string) => response.writeHead(302, { location }).end();
  switch (request.url) {
    case '/':
      return response.end('bonjour');
    case '/moved':
      return redirect('/');
    case '/round':
      return redirect('/round');
    case '/inside':
      return redirect('http://169.254.169.254/latest/meta-data/');
    case '/file':
      return redirect('file:///etc/passwd');
    case '/endless':
      return response.write('…');
    case '/closed':
      return response.writeHead(403).end();
    case '/broken':
      return response.writeHead(503).end();
    case '/slow':
      return undefined;
    default:
      return response.writeHead(410).end();
  }
};

describe('createLinkChecker', () => {
  let server: Server;
  let site: string;
  const isAllowed = (address: string) => address === '127.0.0.1' || address === '::1';

  beforeAll(async () => {
    server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ['/', 'alive'],
    ['/moved', 'alive'],
    ['/endless', 'alive'],
    ['/gone', 'gone'],
    ['/round', 'unknown'],
    ['/closed', 'unknown'],
    ['/file', 'unknown'],
    ['/broken', 'unreachable'],
    ['/slow', 'unreachable'],
    ['/inside', 'private'],
  ])('should find that %s is %s', async (path, state) => {
    const checker = createLinkChecker({ isAllowed, timeoutMs: 1_000 });
    expect(await checker.check(site + path)).toBe(state);
  });

  it('should never ask a private address, however it is written', async () => {
    const checker = createLinkChecker({ timeoutMs: 1_000 });
    const { port } = new URL(site);
    for (const host of [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '[::1]',
      '[::ffff:7f00:1]',
    ]) {
      expect(await checker.check(`http://${host}:${port}/`)).toBe('private');
    }
  });

  it.each(['', 'pas une adresse', 'ftp://monavis.example/', 'javascript:alert(1)'])(
    'should not know what %j is',
    async (link) => expect(await createLinkChecker().check(link)).toBe('unknown')
  );
});
