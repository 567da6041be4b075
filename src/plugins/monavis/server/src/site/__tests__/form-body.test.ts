import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { readFormBody } from '../form-body';
import { readRequest } from '../public-request';

/** A request whose body comes as it is pushed. */
const requestOf = (headers: Record<string, string> = {}) => {
  const body = new IncomingMessage(new Socket());
  Object.assign(body.headers, { 'content-type': 'application/x-www-form-urlencoded' }, headers);
  const request = readRequest(body, () => '');
  return { body, fields: readFormBody(request, (text) => text) };
};

describe('readFormBody', () => {
  it('should give each field all of its values, however the bytes are cut', async () => {
    const { body, fields } = requestOf();
    const bytes = Buffer.from('a=%C3%A9&b=1&a=t%20o+i&c');
    for (const byte of bytes) body.push(Buffer.of(byte));
    body.push(null);
    expect(await fields).toEqual({ a: ['é', 't o i'], b: ['1'], c: [''] });
  });

  it('should refuse a body that is announced or becomes too large', async () => {
    const announced = requestOf({ 'content-length': '300000' });
    await expect(announced.fields).rejects.toMatchObject({ code: 'too-large' });
    const growing = requestOf();
    growing.body.push(Buffer.alloc(300_000, 'a'));
    await expect(growing.fields).rejects.toMatchObject({ code: 'too-large' });
  });

  it('should refuse a body that is cut', async () => {
    const { body, fields } = requestOf();
    body.push('a=1');
    body.destroy();
    await expect(fields).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('should give up a body that does not end in 30 seconds', async () => {
    jest.useFakeTimers();
    try {
      const slow = requestOf();
      const done = requestOf();
      const refused = expect(slow.fields).rejects.toMatchObject({ code: 'slow' });
      slow.body.push('a=1');
      done.body.push('b=2');
      done.body.push(null);
      expect(await done.fields).toEqual({ b: ['2'] });
      jest.advanceTimersByTime(29_000);
      const late = requestOf();
      jest.advanceTimersByTime(3_000);
      await refused;
      late.body.push('c=3');
      late.body.push(null);
      expect(await late.fields).toEqual({ c: ['3'] });
    } finally {
      jest.useRealTimers();
    }
  });
});
