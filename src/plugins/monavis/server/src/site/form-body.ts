import getRawBody from 'raw-body';
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

const readBytes = async ({ req }: PublicRequest): Promise<string> => {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new PublicProblem('slow', closing)), READ_WITHIN_MS);
  });
  try {
    return await Promise.race([
      getRawBody(req, {
        length: req.headers['content-length'],
        limit: MAX_BYTES,
        encoding: 'utf-8',
      }),
      tooSlow,
    ]);
  } catch (error) {
    if (error instanceof PublicProblem) throw error;
    const isTooLarge = (error as { type?: string }).type === 'entity.too.large';
    throw new PublicProblem(isTooLarge ? 'too-large' : 'unreadable', closing);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Reads the body of a form. Bytes that are not UTF-8 become U+FFFD, lone surrogates included.
 *
 * @param clean - applied to each value
 * @returns its fields, each with all of its values
 * @throws PublicProblem 415 when it is not a plain form, 413 over 256 KB, 408 after 30 seconds, 400 otherwise
 */
export const readFormBody = async (
  request: PublicRequest,
  clean: (text: string) => string
): Promise<FormFields> => {
  if (!FORM_TYPE.test(request.get('Content-Type')) || request.get('Content-Encoding')) {
    throw new PublicProblem('type', closing);
  }
  const body = await readBytes(request);
  if (body.split('&', MAX_FIELDS + 1).length > MAX_FIELDS) throw new PublicProblem('unreadable');

  const fields: Record<string, string[] | undefined> = Object.create(null);
  for (const [name, value] of new URLSearchParams(body)) {
    if (!FIELD_NAME.test(name)) throw new PublicProblem('unreadable');
    (fields[name] ??= []).push(clean(value));
  }
  return fields;
};
