import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { drain } from '../drain';

describe('drain', () => {
  it('should answer the request that a kept connection sends at that moment, then close it', async () => {
    const server = createServer((_req, res) => void res.end('answered'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    const ask = () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    ask();
    expect(String((await once(socket, 'data'))[0])).toContain('keep-alive');

    const drained = drain(server);
    ask();
    const [last] = await once(socket, 'data');
    expect(String(last)).toMatch(/Connection: close[^]*answered$/);
    await Promise.all([drained, once(socket, 'close')]);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  it('should close a connection that sends nothing more', async () => {
    const server = createServer((_req, res) => void res.end());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    await Promise.all([drain(server), once(socket, 'close')]);
  });
});
