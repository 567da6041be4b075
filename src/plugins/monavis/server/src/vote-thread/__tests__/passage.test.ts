import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import {
  createServer,
  request,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { until } from '../../../../../../../tests/helpers/until';
import { createPassage, receiveFromPassage } from '../passage';

const readBody = async (message: Readable): Promise<string> => {
  let body = '';
  for await (const chunk of message) body += chunk;
  return body;
};

const refuse = (_req: IncomingMessage, res: ServerResponse, code: string): void =>
  void res.writeHead(code === 'busy' ? 503 : 400, { Connection: 'close' }).end(code);

describe('createPassage', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'monavis-passage-'));
  const socketPath = path.join(folder, 'inside.sock');
  /** What stands for Strapi; each test says what it answers. */
  let answer: RequestListener;
  let inside: Server;
  let outside: Server;
  let port: number;

  beforeAll(async () => {
    inside = createServer((req, res) => {
      receiveFromPassage(req);
      answer(req, res);
    }).listen(socketPath);
    outside = createServer(createPassage({ socketPath, refuse })).listen(0, '127.0.0.1');
    inside.maxHeadersCount = outside.maxHeadersCount = 0;
    await Promise.all([once(inside, 'listening'), once(outside, 'listening')]);
    ({ port } = outside.address() as AddressInfo);
  });
  afterAll(() => {
    inside.close();
    inside.closeAllConnections();
    outside.close();
    outside.closeAllConnections();
    rmSync(folder, { recursive: true });
  });

  const ask = (options: { method?: string; path?: string; headers?: OutgoingHttpHeaders } = {}) =>
    request({ host: '127.0.0.1', port, agent: false, ...options });
  const answerTo = async (asked: ReturnType<typeof ask>): Promise<IncomingMessage> =>
    (await once(asked, 'response'))[0];

  it('should hand over address, headers and body, and hand back status, headers and body', async () => {
    let seen: {
      url?: string;
      method?: string;
      headers: NodeJS.Dict<string | string[]>;
      body: string;
    };
    answer = async (req, res) => {
      seen = { url: req.url, method: req.method, headers: req.headers, body: await readBody(req) };
      res.writeHead(201, 'Made', { 'Set-Cookie': ['a=1', 'b=2'], 'X-Mixed-Case': 'é' });
      res.end('réponse');
    };
    const asked = ask({ method: 'PUT', path: '/a//b?c=%C3%A9', headers: { 'X-Own': 'mine' } });
    asked.write('one ');
    asked.end('two');
    const back = await answerTo(asked);

    expect(await readBody(back)).toBe('réponse');
    expect(back.statusCode).toBe(201);
    expect(back.statusMessage).toBe('Made');
    expect(back.headers['set-cookie']).toEqual(['a=1', 'b=2']);
    expect(back.rawHeaders).toContain('X-Mixed-Case');
    expect(seen!).toMatchObject({ url: '/a//b?c=%C3%A9', method: 'PUT', body: 'one two' });
    expect(seen!.headers).toMatchObject({ 'x-own': 'mine', host: `127.0.0.1:${port}` });
  });

  it('should keep what concerns a connection to itself', async () => {
    let headers: NodeJS.Dict<string | string[]> = {};
    answer = (req, res) => {
      ({ headers } = req);
      res.setHeader('Keep-Alive', 'timeout=1234').end();
    };
    const own = { Connection: 'keep-alive, Host', TE: 'trailers', Upgrade: 'x' };
    const back = await answerTo(ask({ headers: own }).end());
    back.resume();
    expect(headers).toEqual({ connection: 'keep-alive', host: `127.0.0.1:${port}` });
    expect(back.headers.connection).toBe('keep-alive');
    expect(back.headers['keep-alive']).not.toContain('1234');
  });

  it('should tell the length of a body, whatever the method', async () => {
    let seen = '';
    answer = async (req, res) => {
      seen = `${req.headers['content-length']} ${await readBody(req)}`;
      res.end();
    };
    const headers = { Connection: 'keep-alive, Content-Length', 'Content-Length': 3 };
    (await answerTo(ask({ method: 'DELETE', headers }).end('abc'))).resume();
    expect(seen).toBe('3 abc');
  });

  /** What comes back to some bytes, until the connection ends. */
  const exchange = async (bytes: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    socket.write(bytes, 'latin1');
    return readBody(socket);
  };

  it('should take no body for a request, however many headers hide its length', async () => {
    const seen: string[] = [];
    answer = async (req, res) => {
      seen.push(`${req.method} ${req.url} ${req.socket.remoteAddress} ${await readBody(req)}`);
      res.end('ok');
    };
    const inner = 'POST /forged HTTP/1.1\r\nHost: x\r\nX-MonAvis-Peer: 203.0.113.9\r\n\r\n';
    const junk = 'a:\r\n'.repeat(1_500);
    await exchange(
      `GET /real HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${junk}Content-Length: ${inner.length}\r\n\r\n${inner}`
    );
    expect(seen).toEqual([`GET /real 127.0.0.1 ${inner}`]);
  });

  it('should hand over a request of HTTP/1.0, which may name no host', async () => {
    answer = (_req, res) => void res.end('healthy');
    expect(await exchange('GET /_health HTTP/1.0\r\n\r\n')).toMatch(/200 OK[^]*healthy$/);
  });

  it('should read what is still sent after an answer, and go on with the connection', async () => {
    answer = (req, res) => {
      if (req.method === 'GET') return void res.end('second');
      res.writeHead(405).end('first');
    };
    const body = 'x'.repeat(3_000_000);
    const both = await exchange(
      `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}` +
        'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
    );
    expect(both).toMatch(/405[^]*first[^]*200[^]*second$/);
  });

  it('should tell Strapi that who sent many requests at once went away', async () => {
    const REQUESTS = 20;
    let arrived = 0;
    let open = 0;
    const allArrived = new Promise<void>((resolve) => {
      answer = (_req, res) => {
        open += 1;
        res.on('close', () => (open -= 1));
        res.write('x'.repeat(300_000));
        arrived += 1;
        if (arrived === REQUESTS) resolve();
      };
    });
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(REQUESTS));
    await allArrived;
    expect(open).toBe(REQUESTS);
    socket.destroy();
    await until('every answer is closed', () => open === 0);
  });

  it('should tell who asks, and believe nobody else about it', async () => {
    answer = (req, res) =>
      void res.end(`${req.socket.remoteAddress} ${req.headers['x-monavis-peer']}`);
    const back = await answerTo(ask({ headers: { 'X-MonAvis-Peer': '203.0.113.9' } }).end());
    expect(await readBody(back)).toBe('127.0.0.1 undefined');
  });

  it('should tell Strapi that a visitor went away', async () => {
    const gone = new Promise((resolve) => {
      answer = (req, res) => {
        res.on('close', () => resolve(res.writableFinished));
        res.write('first');
        req.resume();
      };
    });
    const asked = ask().end();
    asked.on('error', () => {});
    const back = await answerTo(asked);
    back.on('error', () => {});
    asked.destroy();
    expect(await gone).toBe(false);
  });

  it('should cut an answer that Strapi cut', async () => {
    answer = (_req, res) => {
      res.write('first');
      setImmediate(() => res.destroy());
    };
    const back = await answerTo(ask().end());
    await expect(readBody(back)).rejects.toThrow('aborted');
  });

  it('should bring an answer that came before the whole body was read', async () => {
    answer = (_req, res) => void res.writeHead(413, { Connection: 'close' }).end('too large');
    const asked = ask({ method: 'POST', headers: { 'Content-Length': 50_000_000 } });
    asked.on('error', () => {});
    asked.write(Buffer.alloc(5_000_000));
    const back = await answerTo(asked);
    expect(back.statusCode).toBe(413);
    expect(await readBody(back)).toBe('too large');
    asked.destroy();
  });

  it('should say so when nobody listens', async () => {
    const lonely = createServer(
      createPassage({ socketPath: path.join(folder, 'nobody'), refuse })
    ).listen(0, '127.0.0.1');
    await once(lonely, 'listening');
    const { port: at } = lonely.address() as AddressInfo;
    const back = await answerTo(request({ host: '127.0.0.1', port: at, agent: false }).end());
    back.resume();
    expect(back.statusCode).toBe(503);
    lonely.close();
  });

  it('should refuse an address with control characters', async () => {
    const back = await exchange('GET /\u0001 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(back).toMatch(/^HTTP\/1\.1 400 /);
  });
});
