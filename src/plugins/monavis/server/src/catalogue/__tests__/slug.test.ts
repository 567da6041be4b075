import fc from 'fast-check';
import { toSlug } from '../slug';

describe('toSlug', () => {
  it.each([
    ['Permis de conduire : demande d’un duplicata', 'permis-de-conduire-demande-d-un-duplicata'],
    ['  « Œuvre » (n° 2)  ', 'oeuvre-n-2'],
    ['!!!', 'demarche'],
  ])('should turn « %s » into %s', (title, slug) => {
    expect(toSlug(title)).toBe(slug);
  });

  it('should always be usable in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        expect(toSlug(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(toSlug(title).length).toBeLessThanOrEqual(120);
      })
    );
  });
});
