// No library: undici 6 waits a turn of the event loop before each request of a kept connection, so that all connections
// march in step; autocannon spoils bodies in brotli, hides closed connections, and takes five times this client's CPU.
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Exchange } from './load';

interface Answer {
  status: number;
  body: Buffer;
}

interface Waiting {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

const END_OF_HEAD = '\r\n\r\n';
const SILENCE_MS = 60_000;

const requestText = (host: string, { method, path, headers = {}, body = '' }: Exchange): string => {
  let head = `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n`;
  for (const [name, value] of Object.entries(headers)) head += `${name}: ${value}\r\n`;
  if (method === 'POST') head += `content-length: ${Buffer.byteLength(body)}\r\n`;
  return `${head}\r\n${body}`;
};

/** @returns the answer that `bytes` are, `null` while a part of it is missing */
const readAnswer = (bytes: Buffer): Answer | null => {
  const headEnd = bytes.indexOf(END_OF_HEAD);
  if (headEnd < 0) return null;
  const head = bytes.toString('latin1', 0, headEnd);
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1]);
  if (Number.isNaN(length)) throw new Error(`An answer does not tell its length:\n${head}`);
  const body = bytes.subarray(headEnd + END_OF_HEAD.length);
  if (body.length > length) throw new Error(`An answer is longer than it tells:\n${head}`);
  return body.length < length ? null : { status: Number(head.slice(9, 12)), body };
};

/**
 * A kept HTTP/1.1 connection, for one request at a time. Its answers have to tell their length: a chunked one, a
 * connection that the server closes, and a minute of silence are errors.
 *
 * @throws when the server does not take the connection
 */
export const openConnection = async (url: string) => {
  const { hostname, port, host } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('The server does not answer')));
  await once(socket, 'connect');

  let failure = new Error('The server closed the connection');
  let waiting: Waiting | null = null;
  let received: Buffer | null = null;
  socket.on('data', (chunk) => {
    received = received ? Buffer.concat([received, chunk]) : chunk;
    try {
      if (!waiting) throw new Error('The server answers what nobody asked');
      const answer = readAnswer(received);
      if (!answer) return;
      const { resolve } = waiting;
      waiting = null;
      received = null;
      resolve(answer);
    } catch (error) {
      socket.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  });
  socket.on('error', (error) => (failure = error));
  socket.on('close', () => waiting?.reject(failure));

  return {
    /** @throws when no answer can be read: the connection is of no more use */
    ask: (exchange: Exchange): Promise<Answer> =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) {
          reject(failure);
          return;
        }
        waiting = { resolve, reject };
        socket.write(requestText(host, exchange));
      }),
    close: (): void => {
      socket.destroy();
    },
  };
};
