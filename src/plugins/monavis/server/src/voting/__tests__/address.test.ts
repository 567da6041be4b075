import fc from 'fast-check';
import { formQuery, isFormPath, parseFormAddress } from '../address';

const KEY = 'Ab3'.repeat(10);
const parse = (query: string, path = '/Demarches/1234') => parseFormAddress(path, query);

describe('parseFormAddress', () => {
  it('should read the address of a button', () => {
    expect(parse(`view-mode=formulaire-avis&nd_source=Page-de-fin&key=${KEY}`)).toEqual({
      numero: 1234,
      key: KEY,
      test: null,
      testStep: null,
      source: 'Page-de-fin',
      language: 'fr',
    });
  });

  it.each([
    ['an empty first parameter', `&view-mode=formulaire-avis&nd_source=site&key=${KEY}`],
    ['the old mode', `view-mode=formulaire-avis&nd_mode=en-ligne&nd_source=site&key=${KEY}`],
    ['another order', `key=${KEY}&nd_source=site&view-mode=formulaire-avis`],
    ['parameters of others', `utm_source=x&nd_source=site&utm_medium=y&key=${KEY}#`.slice(0, -1)],
    ['« &amp; » as it is', `view-mode=formulaire-avis&amp;nd_source=site&amp;key=${KEY}`],
    ['« &amp; » escaped twice', `view-mode=formulaire-avis&amp;amp;nd_source=site&key=${KEY}`],
    ['a parameter twice', `nd_source=site&nd_source=other&key=${KEY}&key=other`],
  ])('should accept %s', (_name, query) => {
    expect(parse(query)).toMatchObject({ numero: 1234, key: KEY, source: 'site' });
  });

  it.each(['/demarches/1234', '/DEMARCHES/1234', '/Demarches/1234/'])(
    'should accept the path %s',
    (path) => {
      expect(isFormPath(path)).toBe(true);
      expect(parse(`key=${KEY}`, path)).toMatchObject({ numero: 1234 });
    }
  );

  it.each(['/Demarches', '/Demarches/', '/Demarches/abc', '/Demarches/0', '/Demarches/1e3'])(
    'should find no form at %s',
    (path) => {
      expect(isFormPath(path)).toBe(true);
      expect(parse('', path)).toBeNull();
    }
  );

  it.each(['/Demarches/12345678901', '/Demarches/12/34', '/Demarches/1234%00'])(
    'should find no form at %s',
    (path) => {
      expect(parse(`key=${KEY}`, path)).toBeNull();
    }
  );

  it.each(['/', '/DemarchesX/1', '/api/Demarches/1', '/admin'])('should leave %s alone', (path) => {
    expect(isFormPath(path)).toBe(false);
  });

  it.each(['', 'a b', 'é', '<script>', 'x'.repeat(41)])(
    'should ignore the source « %s »',
    (source) => {
      expect(parse(new URLSearchParams({ nd_source: source, key: KEY }).toString())).toMatchObject({
        source: null,
      });
    }
  );

  it('should take an empty key for none, and refuse one of another shape', () => {
    expect(parse('key=')).toMatchObject({ key: null });
    expect(parse('key=short')).toBeNull();
    expect(parse(`key=${KEY}%27`)).toBeNull();
  });

  it('should speak French unless told otherwise', () => {
    expect(parse('lang=en')).toMatchObject({ language: 'en' });
    expect(parse('lang=de')).toMatchObject({ language: 'fr' });
  });

  it('should never throw', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (path, query) => {
        parseFormAddress(`/Demarches/${path}`, query);
        parseFormAddress(path, query);
      })
    );
  });
});

describe('formQuery', () => {
  it('should open the same form in the other language', () => {
    const address = parse(`nd_source=email&key=${KEY}`);
    if (!address) throw new Error('no address');
    expect(parse(formQuery(address, 'en'))).toEqual({ ...address, language: 'en' });
  });
});
