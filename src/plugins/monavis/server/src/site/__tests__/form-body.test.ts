import { PassThrough } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { readFormBody } from '../form-body';
import type { PublicRequest } from '../public-request';

const FORM = 'application/x-www-form-urlencoded';

/** A request whose body comes as it is written. */
const requestOf = (headers: Record<string, string> = {}) => {
  const body = new PassThrough();
  const all: Record<string, string> = { 'content-type': FORM, ...headers };
  const req = Object.assign(body, { headers: all }) as PassThrough &
    Pick<IncomingMessage, 'headers'>;
  const request = {
    req,
    get: (name: string) => all[name.toLowerCase()] ?? '',
  } as Partial<PublicRequest> as PublicRequest;
  return { body, fields: readFormBody(request, (text) => text) };
};

describe('readFormBody', () => {
  it('should give each field all of its values, however the bytes are cut', async () => {
    const { body, fields } = requestOf();
    const bytes = Buffer.from('a=%C3%A9&b=1&a=t%20o+i&c');
    for (const byte of bytes) body.write(Buffer.of(byte));
    body.end();
    expect(await fields).toEqual({ a: ['é', 't o i'], b: ['1'], c: [''] });
  });

  it('should refuse a body that is announced or becomes too large', async () => {
    const announced = requestOf({ 'content-length': '300000' });
    await expect(announced.fields).rejects.toMatchObject({ code: 'too-large' });
    const growing = requestOf();
    growing.body.end(Buffer.alloc(300_000, 'a'));
    await expect(growing.fields).rejects.toMatchObject({ code: 'too-large' });
  });

  it('should refuse a body that is cut', async () => {
    const { body, fields } = requestOf();
    body.write('a=1');
    body.destroy();
    await expect(fields).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('should give up a body that does not end in 30 seconds', async () => {
    jest.useFakeTimers();
    try {
      const slow = requestOf();
      const done = requestOf();
      const refused = expect(slow.fields).rejects.toMatchObject({ code: 'slow' });
      slow.body.write('a=1');
      done.body.end('b=2');
      expect(await done.fields).toEqual({ b: ['2'] });
      jest.advanceTimersByTime(29_000);
      const late = requestOf();
      jest.advanceTimersByTime(3_000);
      await refused;
      late.body.end('c=3');
      expect(await late.fields).toEqual({ c: ['3'] });
    } finally {
      jest.useRealTimers();
    }
  });
});
