import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import Koa from 'koa';
import { createAddressReader } from '../visitor-address';

const PEER = '192.0.2.1';

const requestOf = (forwarded?: string): IncomingMessage => {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: PEER });
  const req = new IncomingMessage(socket);
  if (forwarded !== undefined) req.headers['x-forwarded-for'] = forwarded;
  return req;
};

const FORWARDED = [
  undefined,
  '',
  ' ',
  ',',
  '198.51.100.7',
  '198.51.100.7, 203.0.113.9',
  '2001:db8::1 ,198.51.100.7,  203.0.113.9',
  `${'invented, '.repeat(1_500)}198.51.100.7`,
  '203.0.113.9,',
];
const SETTINGS = [
  { koa: false, maxIpsCount: 0 },
  { koa: true, maxIpsCount: 0 },
  { koa: true, maxIpsCount: 1 },
  { koa: true, maxIpsCount: 2 },
];

describe('createAddressReader', () => {
  it.each(SETTINGS)('should read the same address as Koa with %j', ({ koa, maxIpsCount }) => {
    const app = new Koa({ proxy: koa, maxIpsCount });
    const readIp = createAddressReader({ koa, maxIpsCount });
    for (const forwarded of FORWARDED) {
      const req = requestOf(forwarded);
      expect(readIp(req)).toBe(app.createContext(req, new ServerResponse(req)).ip);
    }
  });

  it('should not believe what stands before the addresses that our proxies saw', () => {
    const readIp = createAddressReader({ koa: true, maxIpsCount: 1 });
    expect(readIp(requestOf('203.0.113.9, 198.51.100.7'))).toBe('198.51.100.7');
    expect(createAddressReader({ koa: false, maxIpsCount: 0 })(requestOf('203.0.113.9'))).toBe(
      PEER
    );
  });
});
