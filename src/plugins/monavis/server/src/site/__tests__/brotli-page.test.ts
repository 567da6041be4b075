import { randomBytes } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { compressPage } from '../brotli-page';

const RUNS = 30;
const french =
  'Durant votre parcours, avez-vous tenté d’obtenir de l’aide par l’un des moyens suivants ? ';
const text = fc
  .tuple(fc.string({ unit: 'grapheme', minLength: 2, maxLength: 400 }), fc.nat({ max: 40 }))
  .map(([own, repeats]) => Buffer.from(own + french.repeat(repeats)));

describe('compressPage', () => {
  it('should say the page with each value, whatever it is', async () => {
    const page = fc.array(text, { minLength: 1, maxLength: 4 }).chain((texts) =>
      fc.tuple(
        fc.constant(texts),
        fc.array(fc.integer({ min: 1, max: 30 }), {
          minLength: texts.length - 1,
          maxLength: texts.length - 1,
        })
      )
    );
    let compressed = 0;
    await fc.assert(
      fc.asyncProperty(page, async ([texts, lengths]) => {
        const brotli = await compressPage(texts, lengths);
        if (!brotli) return;
        compressed += 1;
        for (let n = 0; n < 3; n += 1) {
          const values = lengths.map((length) => randomBytes(length));
          const whole = texts.flatMap((own, index) => [own, values[index] ?? Buffer.alloc(0)]);
          const filled = brotli.fill(values.map((value) => value.toString('latin1')));
          expect(brotliDecompressSync(Buffer.from(filled, 'latin1'))).toEqual(Buffer.concat(whole));
        }
      }),
      { numRuns: RUNS }
    );
    // Nearly all: some few of these texts use every byte there is, as no page does.
    expect(compressed).toBeGreaterThan(RUNS * 0.9);
  }, 30_000);

  it('should be small', async () => {
    const texts = [Buffer.from(french.repeat(20)), Buffer.from(french.repeat(20))];
    const brotli = await compressPage(texts, [74]);
    expect(brotli?.fill(['x'.repeat(74)]).length).toBeLessThan(300);
  });

  it('should give up what it cannot hold', async () => {
    const texts = [Buffer.from('a'), Buffer.from('bc')];
    expect(await compressPage(texts, [300])).toBeNull();
    expect(await compressPage(texts, [0])).toBeNull();
    expect(await compressPage([texts[0], Buffer.from('b')], [3])).toBeNull();
  });
});
