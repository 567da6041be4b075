import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { createTemplate, hole, pageBody } from '../template';

describe('pageBody', () => {
  it('should say the same in both encodings', () => {
    const body = pageBody('<p>été 🌞</p>');
    expect(body.plain().toString()).toBe('<p>été 🌞</p>');
    expect(gunzipSync(body.gzip())).toEqual(body.plain());
  });
});

describe('createTemplate', () => {
  it('should put each value in its hole', () => {
    const template = createTemplate(`<a href="?${hole('query')}"><b>${hole('token')}</b>`);
    const body = template.fill({ token: 'T', query: 'k=v' });
    expect(body.plain().toString()).toBe('<a href="?k=v"><b>T</b>');
    expect(gunzipSync(body.gzip())).toEqual(body.plain());
  });

  it('should escape the values', () => {
    const body = createTemplate(`<b title="${hole('a')}">`).fill({ a: `"><script>&'` });
    expect(body.plain().toString()).toBe('<b title="&#34;&#62;&#60;script&#62;&#38;&#39;">');
  });

  it('should come in brotli from the moment that it was shown twice, for values as long', async () => {
    const template = createTemplate(`<p>${'Un texte. '.repeat(50)}<b>${hole('token')}</b></p>`);
    const show = (token: string) => template.fill({ token });
    expect(show('ONE').brotli).toBeUndefined();
    await wait(100);
    // Nothing was made of a page that was shown once: many are never shown again.
    expect(show('TWO').brotli).toBeUndefined();
    let brotli = show('SIX').brotli;
    for (let n = 0; n < 100 && !brotli; n += 1) {
      await wait(20);
      brotli = show('SIX').brotli;
    }
    // « É1 » is as long: three bytes.
    for (const body of [show('SIX'), show('É1')]) {
      const bytes = Buffer.from(String(body.brotli?.()), 'latin1');
      expect(brotliDecompressSync(bytes)).toEqual(body.plain());
    }
    expect(show('SEVEN').brotli).toBeUndefined();
  });

  it('should refuse a hole without a value', () => {
    expect(() => createTemplate(hole('token')).fill({})).toThrow(RangeError);
  });

  it('should decompress to the plain page whatever the text and the values', () => {
    const text = fc.string({ unit: 'binary', maxLength: 2_000 });
    fc.assert(
      fc.property(text, text, text, text, (start, first, middle, second) => {
        const template = createTemplate(`${start}${hole('a')}${middle}${hole('b')}`);
        const body = template.fill({ a: first, b: second });
        expect(gunzipSync(body.gzip())).toEqual(body.plain());
        const bound = template.bind({ a: first }).fill({ b: second });
        expect(gunzipSync(bound.gzip())).toEqual(body.plain());
      })
    );
  });
});
