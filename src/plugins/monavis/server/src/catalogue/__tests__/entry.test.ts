import { toSearchEntries, type SearchRow } from '../entry';

const ROW: SearchRow = {
  numero: 12,
  isPublished: false,
  title: 'Carte de pêche',
  reference: 'R1',
  cerfa: null,
  administration: null,
  acronym: null,
  kind: null,
  theme: null,
  subject: null,
  audiences: ['particuliers'],
  isEssential: false,
  former: null,
};

const scopesOf = (rows: SearchRow[]): string[] =>
  (toSearchEntries(rows).get(12) ?? []).map(({ scope, title }) => `${scope}: ${title}`);

describe('the entries of a démarche', () => {
  it('should be one while visitors and agents read the same', () => {
    expect(scopesOf([ROW, { ...ROW, isPublished: true }])).toEqual(['everyone: Carte de pêche']);
  });

  it('should be for agents alone until it is published', () => {
    expect(scopesOf([ROW])).toEqual(['agents: Carte de pêche']);
  });

  it('should be two while a change is being prepared', () => {
    const published = { ...ROW, isPublished: true, title: 'Pêche' };
    expect(scopesOf([ROW, published])).toEqual(['agents: Carte de pêche', 'visitors: Pêche']);
  });
});
