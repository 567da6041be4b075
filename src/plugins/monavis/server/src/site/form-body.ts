import { PublicProblem } from './public-problem';
import type { PublicRequest } from './public-request';

/** The fields of a form, each with all of its values. */
export type FormFields = Readonly<Record<string, readonly string[] | undefined>>;

/** Room for 5,000 characters of four bytes, each byte percent-encoded, four times: a text that is too long comes back. */
const MAX_BYTES = 256 * 1024;
const MAX_FIELDS = 100;
/** Also keeps out `__proto__` and its like. */
const FIELD_NAME = /^[a-z]+(?:-[a-z]+)?$/i;
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;
const READ_WITHIN_MS = 30_000;

const closing = { Connection: 'close' };

/** Ends the bodies that take too long. One look a second at all of them: a timer for each costs more than its body. */
const createDeadlines = () => {
  const deadlines = new Map<() => void, number>();
  let sweep: NodeJS.Timeout | undefined;
  const look = (): void => {
    const now = performance.now();
    // A map keeps the order of writing: the first is the oldest.
    for (const [end, deadline] of deadlines) {
      if (deadline > now) break;
      deadlines.delete(end);
      end();
    }
    if (deadlines.size > 0) return;
    clearInterval(sweep);
    sweep = undefined;
  };
  return {
    /** Calls `end` within a second after `READ_WITHIN_MS`. */
    set: (end: () => void): void => {
      deadlines.set(end, performance.now() + READ_WITHIN_MS);
      sweep ??= setInterval(look, 1_000).unref();
    },
    clear: (end: () => void): void => {
      deadlines.delete(end);
    },
  };
};

const deadlines = createDeadlines();

/** @throws PublicProblem 400 when it has too many fields, or one with a name that no field of ours has */
const parseFields = (body: string, clean: (text: string) => string): FormFields => {
  if (body.split('&', MAX_FIELDS + 1).length > MAX_FIELDS) throw new PublicProblem('unreadable');
  const fields: Record<string, string[] | undefined> = Object.create(null);
  for (const [name, value] of new URLSearchParams(body)) {
    if (!FIELD_NAME.test(name)) throw new PublicProblem('unreadable');
    (fields[name] ??= []).push(clean(value));
  }
  return fields;
};

/**
 * Reads the body of a form. Bytes that are not UTF-8 become U+FFFD, lone surrogates included.
 *
 * @param clean - applied to each value
 * @returns its fields, each with all of its values
 * @throws PublicProblem 415 when it is not a plain form, 413 over 256 KB, 408 after 30 seconds, 400 otherwise
 */
export const readFormBody = (
  request: PublicRequest,
  clean: (text: string) => string
): Promise<FormFields> =>
  // One promise from the first byte to the fields, since async hooks follow each.
  new Promise((resolve, reject) => {
    if (!FORM_TYPE.test(request.get('Content-Type')) || request.get('Content-Encoding')) {
      throw new PublicProblem('type', closing);
    }
    const { req } = request;
    const chunks: Buffer[] = [];
    let size = 0;
    let isOver = false;
    const refuse = (code: 'slow' | 'too-large' | 'unreadable'): void => {
      if (isOver) return;
      isOver = true;
      deadlines.clear(tooSlow);
      // What still comes is read and forgotten, so that the answer reaches who is still sending.
      chunks.length = 0;
      reject(new PublicProblem(code, closing));
    };
    const tooSlow = () => refuse('slow');
    if (Number(req.headers['content-length']) > MAX_BYTES) {
      req.resume();
      throw new PublicProblem('too-large', closing);
    }
    deadlines.set(tooSlow);
    req.on('data', (chunk: Buffer) => {
      if (isOver) return;
      size += chunk.length;
      if (size > MAX_BYTES) refuse('too-large');
      else chunks.push(chunk);
    });
    req.on('end', () => {
      if (isOver) return;
      isOver = true;
      deadlines.clear(tooSlow);
      const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      try {
        resolve(parseFields(bytes.toString('utf8'), clean));
      } catch (error) {
        reject(error);
      }
    });
    // A sender that goes away before the end.
    req.on('close', () => refuse('unreadable'));
    req.on('error', () => refuse('unreadable'));
  });
