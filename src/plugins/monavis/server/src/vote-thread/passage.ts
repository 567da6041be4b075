import {
  request,
  type ClientRequest,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream';

/** Says to Strapi who is at the other end of the connection. Only what comes through the passage is believed. */
const PEER_HEADER = 'x-monavis-peer';

/** What concerns one connection and not the message (RFC 9110 §7.6.1), and what is answered on the spot. */
const OF_THE_CONNECTION = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];
const NOT_ASKED = new Set([...OF_THE_CONNECTION, 'expect', PEER_HEADER]);
// How long the answer is, or where it ends, is said anew.
const NOT_ANSWERED = new Set([...OF_THE_CONNECTION, 'transfer-encoding']);

/**
 * @param left - names that are left out, besides those that the header `Connection` names
 * @returns names and values in turn, as Node gives and takes them
 */
const without = (
  left: ReadonlySet<string>,
  { rawHeaders, headers }: Pick<IncomingMessage, 'rawHeaders' | 'headers'>
): string[] => {
  const named = headers.connection?.toLowerCase().split(/\s*,\s*/) ?? [];
  const kept: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index].toLowerCase();
    // What frames a body cannot be left out by naming it.
    const isNamed =
      named.includes(name) && name !== 'content-length' && name !== 'transfer-encoding';
    if (!left.has(name) && !isNamed) kept.push(rawHeaders[index], rawHeaders[index + 1]);
  }
  return kept;
};

const refuse = (res: ServerResponse, status: number): void => {
  if (!res.headersSent) res.writeHead(status, { Connection: 'close', 'Content-Length': 0 }).end();
};

/**
 * Hands requests over to the server that listens on a private socket, and its answers back: bodies flow both ways, and
 * who goes away on one side is told on the other. One connection a request: one that is kept can be closed just as the
 * next request leaves, and a request that changes something must not be sent twice.
 *
 * @param socketPath - of a Unix socket
 */
export const createPassage =
  (socketPath: string): RequestListener =>
  (req, res) => {
    const { method, url: path } = req;
    const headers = without(NOT_ASKED, req);
    headers.push(PEER_HEADER, req.socket.remoteAddress ?? '', 'Connection', 'keep-alive');
    let asked: ClientRequest;
    try {
      asked = request({ socketPath, agent: false, method, path, headers, setHost: false });
    } catch {
      // An address that Node reads but does not write.
      return refuse(res, 400);
    }
    asked.on('response', (answer) => {
      const back = without(NOT_ANSWERED, answer);
      // To who sends more than Strapi wants to read.
      if (answer.headers.connection === 'close') back.push('Connection', 'close');
      res.writeHead(answer.statusCode ?? 502, answer.statusMessage, back);
      // An answer that is cut short is cut short for the visitor too.
      pipeline(answer, res, () => {});
    });
    asked.on('error', () => {
      req.unpipe(asked).resume();
      refuse(res, 502);
    });
    res.on('close', () => asked.destroy());
    req.pipe(asked);
  };

/**
 * On the other side of the passage, before anything else sees a request: gives it the address of who asked. Its connection
 * closes once the passage has sent everything: Node would close it after an answer that says so, and the passage would
 * fail while it still sends, before it reads that answer.
 */
export const receiveFromPassage = ({ headers, socket }: IncomingMessage): void => {
  const peer = headers[PEER_HEADER];
  delete headers[PEER_HEADER];
  Object.defineProperty(socket, 'remoteAddress', { value: peer, configurable: true });
  socket.destroySoon = () => void socket.end();
};
