import fc from 'fast-check';
import { readEmbedCode } from '../../../../../../../tests/helpers/embed-contract';
import { createButtonKey, createEmbedCode, toSource } from '../embed-code';

const SITE = 'https://avis.example.gouv.fr';
const KEY = '0123456789abcdefghijAB';
const base = {
  siteUrl: SITE,
  numero: 1234,
  source: 'Page-de-fin',
  key: KEY,
  style: 'bleu',
} as const;

describe('createEmbedCode', () => {
  it('should write the code of the contract, character for character', () => {
    expect(createEmbedCode(base)).toEqual({
      href: `${SITE}/Demarches/1234?view-mode=formulaire-avis&nd_source=Page-de-fin&key=${KEY}`,
      html:
        `<a href="${SITE}/Demarches/1234?view-mode=formulaire-avis&amp;nd_source=Page-de-fin&amp;key=${KEY}"` +
        ' target="_blank" rel="noopener" title="Je donne mon avis (nouvelle fenêtre)">' +
        `<img src="${SITE}/static/bouton-bleu.svg" alt="Je donne mon avis"></a>`,
    });
  });

  it('should always give back what it was given through the strict reader', () => {
    fc.assert(
      fc.property(
        fc.webAuthority(),
        fc.integer({ min: 1, max: 2 ** 31 - 1 }),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('bleu' as const, 'blanc' as const),
        (authority, numero, name, style) => {
          const siteUrl = new URL(`https://${authority}`).origin;
          const [source, key] = [toSource(name), createButtonKey()];
          const { html } = createEmbedCode({ siteUrl, numero, source, key, style });
          expect(readEmbedCode(html)).toEqual({
            site: siteUrl,
            numero,
            source,
            key,
            style,
            format: 'svg',
          });
        }
      )
    );
  });

  it('should keep the path of the site and drop its final slash', () => {
    const { html } = createEmbedCode({ ...base, siteUrl: `${SITE}/avis/` });
    expect(readEmbedCode(html).site).toBe(`${SITE}/avis`);
  });

  it.each(['http://localhost:1337', 'http://127.0.0.1:1337', 'http://[::1]:1337'])(
    'should allow plain http on %s, the local demo',
    (siteUrl) => {
      expect(readEmbedCode(createEmbedCode({ ...base, siteUrl }).html).site).toBe(siteUrl);
    }
  );

  it.each([
    { siteUrl: 'http://avis.example.gouv.fr' },
    { siteUrl: 'http://localhost.example.fr' },
    { siteUrl: 'javascript:alert(1)' },
    { numero: 0 },
    { numero: 1.5 },
    { source: 'Page de fin' },
    { source: '' },
    { key: 'short' },
    { key: `${KEY}&x` },
  ])('should refuse %j', (wrong) => {
    expect(() => createEmbedCode({ ...base, ...wrong })).toThrow(RangeError);
  });
});

describe('the strict reader', () => {
  const good = createEmbedCode(base).html;

  it.each([
    ['a script', good.replace('</a>', '<script src="x"></script></a>')],
    ['an event', good.replace(' alt=', ' onload="x" alt=')],
    ['a style', good.replace('<a ', '<a style="x" ')],
    ['a bare &', good.replaceAll('&amp;', '&')],
    ['two images', good.replace('</a>', '<img src="x" alt="y"></a>')],
    ['text around', `${good} `],
    ['plain http', good.replaceAll('https:', 'http:')],
    ['an image from elsewhere', good.replace(`src="${SITE}`, 'src="https://other.example')],
    ['another alt', good.replace('alt="Je donne mon avis"', 'alt="Avis"')],
    ['a title that hides the alt', good.replace('title="Je donne mon avis', 'title="Votez')],
    ['a key with a dash', good.replace(KEY, `${KEY}-`)],
    ['an unknown parameter', good.replace('&amp;key', '&amp;mail=x&amp;key')],
  ])('should refuse %s', (_what, code) => {
    expect(code).not.toBe(good);
    expect(() => readEmbedCode(code)).toThrow('Not a button');
  });
});

describe('createButtonKey', () => {
  it('should be alphanumeric, hold 128 bits, and never repeat', () => {
    const keys = Array.from({ length: 2_000 }, createButtonKey);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9]{22}$/);
    expect(new Set(keys).size).toBe(keys.length);
    expect(22 * Math.log2(62)).toBeGreaterThanOrEqual(128);
  });

  it('should use every character as often as the others', () => {
    const counts = new Map<string, number>();
    for (const character of Array.from({ length: 3_000 }, createButtonKey).join(''))
      counts.set(character, (counts.get(character) ?? 0) + 1);
    // 66,000 draws among 62: 1,065 each, standard deviation 32; a biased remainder (256 mod 62) would give +25 %.
    expect(counts.size).toBe(62);
    expect(Math.min(...counts.values())).toBeGreaterThan(850);
    expect(Math.max(...counts.values())).toBeLessThan(1_290);
  });
});

describe('toSource', () => {
  it.each([
    ['Page de fin', 'Page-de-fin'],
    ['E-mail', 'E-mail'],
    ['  Écran « terminé » !', 'Ecran-termine'],
    ['Page d’accueil', 'Page-d-accueil'],
    ['Œuvre n° 2_bis', 'OEuvre-n-2_bis'],
    ['***', 'bouton'],
    ['', 'bouton'],
    ['شكرا', 'bouton'],
  ])('should turn « %s » into %s', (name, source) => {
    expect(toSource(name)).toBe(source);
  });

  it('should always be a valid source, and stay the same when applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (name) => {
        const source = toSource(name);
        expect(source).toMatch(/^[A-Za-z0-9_-]{1,40}$/);
        expect(toSource(source)).toBe(source);
      })
    );
  });
});
