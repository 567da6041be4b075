import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { createAddressReader } from '../visitor-address';

const PEER = '192.0.2.1';

const requestOf = (forwarded?: string): IncomingMessage => {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: PEER });
  const req = new IncomingMessage(socket);
  if (forwarded !== undefined) req.headers['x-forwarded-for'] = forwarded;
  return req;
};

describe('createAddressReader', () => {
  it.each([
    [{ koa: false, maxIpsCount: 0 }, '203.0.113.9', PEER],
    [{ koa: true, maxIpsCount: 1 }, undefined, PEER],
    [{ koa: true, maxIpsCount: 1 }, '198.51.100.7', '198.51.100.7'],
    // What stands before the addresses that our proxies saw is the visitor's claim.
    [{ koa: true, maxIpsCount: 1 }, '203.0.113.9, 198.51.100.7', '198.51.100.7'],
    [{ koa: true, maxIpsCount: 1 }, `${'x, '.repeat(1_500)}198.51.100.7`, '198.51.100.7'],
    [{ koa: true, maxIpsCount: 2 }, '203.0.113.9, 198.51.100.7,2001:db8::1', '198.51.100.7'],
    [{ koa: true, maxIpsCount: 0 }, '203.0.113.9, 198.51.100.7', '203.0.113.9'],
  ])('should read the address with %j from %j', (settings, forwarded, expected) => {
    expect(createAddressReader(settings)(requestOf(forwarded))).toBe(expected);
  });
});
