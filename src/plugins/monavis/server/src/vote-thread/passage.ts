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

/** @returns names and values in turn, as Node gives and takes them */
const without = (left: ReadonlySet<string>, { rawHeaders }: IncomingMessage): string[] => {
  const kept: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (left.has(rawHeaders[index].toLowerCase())) continue;
    kept.push(rawHeaders[index], rawHeaders[index + 1]);
  }
  return kept;
};

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;

interface PassageInput {
  /** Of a Unix socket. Who listens there reads all headers (`maxHeadersCount`), as who calls the passage must. */
  socketPath: string;
  /** Answers a request that could not be handed over. */
  refuse: (req: IncomingMessage, res: ServerResponse, code: 'busy' | 'unreadable') => void;
}

/**
 * Hands requests over to the server that listens on a private socket, and its answers back: bodies flow both ways, and
 * who goes away on one side is told on the other. One connection a request: one that is kept can be closed just as the
 * next request leaves, and a request that changes something must not be sent twice.
 */
export const createPassage =
  ({ socketPath, refuse }: PassageInput): RequestListener =>
  (req, res) => {
    const { method, url: path, socket } = req;
    const headers = [PEER_HEADER, socket.remoteAddress ?? '', 'Connection', 'keep-alive'];
    headers.push(...without(NOT_ASKED, req));
    // HTTP/1.0 knows requests without one, and Strapi is asked in 1.1.
    if (req.headers.host === undefined) headers.push('Host', '');
    let asked: ClientRequest;
    try {
      asked = request({ socketPath, agent: false, method, path, headers, setHost: false });
    } catch {
      // An address that Node reads but does not write.
      return refuse(req, res, 'unreadable');
    }
    const fail = (): void => {
      stop();
      if (!res.headersSent) refuse(req, res, 'busy');
    };
    asked.on('response', (answer) => {
      const back = without(NOT_ANSWERED, answer);
      // To who sends more than Strapi wants to read.
      if (answer.headers.connection === 'close') back.push('Connection', 'close');
      try {
        res.writeHead(answer.statusCode ?? 502, answer.statusMessage, back);
      } catch {
        return fail();
      }
      // An answer that is cut short is cut short for the visitor too.
      pipeline(answer, res, () => {});
    });
    asked.on('error', fail);

    /** What still comes is read and forgotten, so that the answer reaches who is still sending. */
    const stop = (): void => {
      req.unpipe(asked).resume();
      asked.destroy();
    };
    res.once('close', stop);
    // An answer that waits behind another one, to who sends many requests at once, does not close with its connection.
    socket.setMaxListeners(0).once('close', stop);
    asked.once('close', () => socket.off('close', stop));

    // Never a body that no header tells the length of: Strapi would take it for the next request.
    if (hasBody(req)) req.pipe(asked);
    else asked.end();
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
