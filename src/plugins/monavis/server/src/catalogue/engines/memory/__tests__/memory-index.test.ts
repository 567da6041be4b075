import fc from 'fast-check';
import type { SearchEntry } from '../../../entry';
import { createMemoryIndex } from '../index';

const entry = (numero: number, title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  numero,
  scope: 'everyone',
  title,
  reference: null,
  cerfa: null,
  administration: null,
  acronym: null,
  kind: null,
  theme: null,
  subject: null,
  audiences: [],
  isEssential: false,
  former: null,
  ...more,
});

const createIndex = (entries: SearchEntry[]) => {
  const index = createMemoryIndex();
  for (const each of entries) index.put(each.numero, [each]);
  return index;
};

const find = (index: ReturnType<typeof createMemoryIndex>, q: string, more = {}): number[] =>
  index.search({ q, page: 1, pageSize: 20, ...more }).numeros;

describe('the référentiel in memory', () => {
  const index = createIndex([
    entry(1001, 'Demande de certificat d’immatriculation', { cerfa: '13750*07' }),
    entry(1002, 'Demande de bourse', { reference: 'R13750' }),
    entry(1003, 'Allocation logement', { administration: 'Caisse nationale', acronym: 'CAF' }),
    entry(1901, 'Statuts d’une association'),
    entry(1005, 'Association loi 1901'),
  ]);

  it('should find a démarche by the names of those that were merged into it', () => {
    const merged = createIndex([
      entry(1001, 'Passeport', {
        former: [
          { numero: 1002, title: 'Laissez-passer frontalier', reference: 'R77', cerfa: '15555*01' },
        ],
      }),
      entry(1003, 'Laissez-passer'),
    ]);
    for (const q of ['1002', 'R77', '15555', 'laissez-passer frontalier']) {
      expect(find(merged, q)).toEqual([1001]);
    }
    expect(find(merged, 'laissez-passer')).toEqual([1003, 1001]);
    merged.put(1001, [entry(1001, 'Passeport')]);
    expect(find(merged, '1002')).toEqual([]);
  });

  it('should give what has the number, whatever its kind, and a version only as it is', () => {
    expect(find(index, '13750').sort()).toEqual([1001, 1002]);
    expect(find(index, 'R13750')).toEqual([1002]);
    expect(find(index, 'cerfa 13750*05')[0]).toBe(1001);
    expect(find(index, '1901')[0]).toBe(1901);
    expect(find(index, 'association 1901')[0]).toBe(1005);
    expect(find(index, '13751')).toEqual([]);
  });

  it('should find by the acronym of the administration', () => {
    expect(find(index, 'caf')).toEqual([1003]);
    expect(find(index, 'caf logement')).toEqual([1003]);
  });

  it('should follow what is put, and forget what is gone', () => {
    const changing = createIndex([entry(1, 'Carte de pêche', { theme: 'Loisirs' })]);
    changing.put(1, [entry(1, 'Carte de chasse')]);
    expect(find(changing, 'pêche')).toEqual([]);
    expect(find(changing, 'loisirs')).toEqual([]);
    expect(find(changing, 'chasse')).toEqual([1]);
    changing.put(1, []);
    expect(find(changing, 'chasse')).toEqual([]);
    expect(changing.entries()).toEqual([]);
  });

  it('should show to each what is his', () => {
    const two = createMemoryIndex();
    two.put(7, [
      entry(7, 'Nouveau titre secret', { scope: 'agents' }),
      entry(7, 'Ancien titre', { scope: 'visitors' }),
    ]);
    expect(find(two, 'secret')).toEqual([7]);
    expect(find(two, 'secret', { isPublishedOnly: true })).toEqual([]);
    expect(find(two, 'ancien', { isPublishedOnly: true })).toEqual([7]);
    expect(find(two, 'ancien')).toEqual([]);
  });

  it('should take in new synonyms at once', () => {
    const taught = createIndex([entry(1, 'Certificat d’immatriculation')]);
    expect(find(taught, 'carte grise')).toEqual([]);
    taught.setSynonyms([{ expression: 'Carte grise', meaning: 'certificat d’immatriculation' }]);
    expect(find(taught, 'cartes grises')).toEqual([1]);
  });

  it('should never throw, and never find twice the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (q) => {
        const numeros = find(index, q);
        expect(new Set(numeros).size).toBe(numeros.length);
      })
    );
  });

  it('should be the same, whatever the changes that led to it', () => {
    const title = fc.constantFrom('Carte grise', 'Permis de chasse', 'Acte de naissance', '');
    const change = fc.record({ numero: fc.integer({ min: 1, max: 4 }), title });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const changed = createMemoryIndex();
        const last = new Map<number, string>();
        for (const { numero, title: words } of changes) {
          changed.put(numero, words ? [entry(numero, words)] : []);
          last.set(numero, words);
        }
        const fresh = createIndex(
          [...last].flatMap(([numero, words]) => (words ? [entry(numero, words)] : []))
        );
        for (const q of ['carte', 'permis chasse', 'naisance', 'grise']) {
          expect(find(changed, q)).toEqual(find(fresh, q));
        }
      })
    );
  });
});
