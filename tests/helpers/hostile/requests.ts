import type { Random } from './random';
import { FIELD_NAMES, HEADERS, METHODS, PATHS, VALUES } from './values';

/** Bytes to send on a connection. */
export interface HostileRequest {
  bytes: Buffer;
  /** True when they are sent drop by drop, and the connection is left in the middle. */
  isSlow: boolean;
}

/** What the attacker has of a real form. */
export interface FormInHand {
  /** Path and query. */
  address: string;
  token: string;
  receipt: string;
}

const FORM_TYPE = 'Content-Type: application/x-www-form-urlencoded';

const HUGE_BYTES = [256 * 1024, 256 * 1024 + 2, 600_000];
const MAX_EXTRA_HEADERS = 3;

/** @returns what makes one hostile request after the other */
export const createHostileRequests = (random: Random, form: FormInHand) => {
  const { pick, chance, below, bytes } = random;

  const value = (): string => (chance(0.1) ? bytes(below(60)).toString('latin1') : pick(VALUES));

  /** A step that was right before one thing in it was changed: it goes deeper than noise does. */
  const nearlyRight = (): string[] => {
    const step = pick([
      ['step=satisfaction', `token=${form.token}`, 'satisfaction=good'],
      ['step=satisfaction', `receipt=${form.receipt}`, 'satisfaction=bad'],
      ['step=clarity', `receipt=${form.receipt}`, 'clarity=3'],
      ['step=help', `receipt=${form.receipt}`, 'contactTried=phone', 'contactReached-phone=yes'],
      ['step=comment', `receipt=${form.receipt}`, `comment=${value()}`],
    ]);
    const at = below(step.length);
    const [name] = step[at].split('=');
    return pick([
      [...step.slice(0, at), `${name}=${value()}`, ...step.slice(at + 1)],
      [...step, step[at]],
      [...step, `${pick(FIELD_NAMES)}=${value()}`],
      step.filter((_, index) => index !== at),
      [...step].reverse(),
      step,
    ]);
  };

  const noise = (): string[] =>
    Array.from({ length: pick([1, 3, 10, 99, 101]) }, () => {
      const [one, other] = [pick(FIELD_NAMES), value()];
      return chance(0.1) ? one : `${one}=${other}`;
    });

  const formBody = (): Buffer => {
    if (chance(0.02)) return bytes(2_000);
    if (chance(0.02)) return Buffer.from('a&'.repeat(20_000));
    if (chance(0.02)) return Buffer.from(`comment=${'é'.repeat(pick(HUGE_BYTES) / 2)}`);
    const fields = chance(0.7) ? nearlyRight() : noise();
    return Buffer.from(fields.join(pick(['&', '&', '&', '&&', ';', '&amp;'])), 'latin1');
  };

  const path = (): string => {
    const chosen = chance(0.4) ? form.address : pick(PATHS).replace('{form}', form.address);
    if (chance(0.02)) return `${chosen}${'/a'.repeat(9_000)}`;
    if (chance(0.02)) return `http://evil.example${chosen}`;
    if (chance(0.02)) return pick(['*', '', '?', 'Demarches/1', `${chosen} ${chosen}`]);
    return chance(0.1) ? `${chosen}${pick(['?', '&'])}${pick(FIELD_NAMES)}=${value()}` : chosen;
  };

  const headersOf = (body: Buffer): string[] => {
    const length = chance(0.05) ? body.length + pick([-1, 1, 1_000]) : body.length;
    const headers = ['Host: localhost', `Content-Length: ${Math.max(0, length)}`];
    if (chance(0.9)) headers.push(FORM_TYPE);
    for (let extra = chance(0.4) ? below(MAX_EXTRA_HEADERS) + 1 : 0; extra > 0; extra -= 1) {
      headers.splice(below(headers.length + 1), 0, pick(HEADERS));
    }
    return headers;
  };

  return (): HostileRequest => {
    const isPost = chance(0.7);
    const method = chance(0.1) ? pick(METHODS) : isPost ? 'POST' : 'GET';
    const target = isPost && chance(0.8) ? form.address : path();
    const body = isPost ? formBody() : Buffer.alloc(0);
    const version = chance(0.02)
      ? pick(['HTTP/1.0', 'HTTP/2.0', 'HTTP/9.9', 'XTTP/1.1', ''])
      : 'HTTP/1.1';
    const head = [
      `${method} ${target} ${version}`,
      ...headersOf(body),
      'Connection: close',
      '',
      '',
    ];
    const request = Buffer.concat([Buffer.from(head.join('\r\n'), 'latin1'), body]);
    const end = chance(0.03) ? below(request.length) : request.length;
    return { bytes: request.subarray(0, end), isSlow: chance(0.002) };
  };
};
