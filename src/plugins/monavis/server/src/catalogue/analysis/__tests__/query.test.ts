import { findMarks } from '../marks';
import { indexSynonyms, toGroups, toMeaningfulWords } from '../query';

const SYNONYMS = indexSynonyms(
  [
    ['carte grise', 'certificat d’immatriculation'],
    ['CNI', 'carte d’identité'],
    ['carte', 'titre'],
  ].map(([expression, meaning]) => ({
    words: toMeaningfulWords(expression),
    meaning: toMeaningfulWords(meaning),
  }))
);
const read = (query: string) => toGroups(query, SYNONYMS);

describe('toGroups', () => {
  it('should leave out what asks rather than names', () => {
    expect(read('Comment puis-je refaire mon passeport ?')).toEqual([
      { words: ['refaire'], meanings: [], isLast: false, isAlone: false },
      { words: ['passeport'], meanings: [], isLast: true, isAlone: false },
    ]);
    expect(read('de la').map(({ words }) => words)).toEqual([['de'], ['la']]);
    expect(read('?!')).toEqual([]);
  });

  it.each(['carte grise', 'la cartes grises', 'carte gri', 'cart grise', 'carte girse'])(
    'should read « %s » as the longest expression of the list',
    (query) => {
      const [group, ...others] = read(query);
      expect(group.meanings).toEqual([['certificat', 'immatriculation']]);
      expect(others).toEqual([]);
    }
  );

  it('should join the letter of an R number to it', () => {
    expect(read('R 1264').map(({ words }) => words)).toEqual([['r1264']]);
  });
});

describe('findMarks', () => {
  const marked = (title: string, query: string): string[] =>
    findMarks(title, read(query)).map(([start, end]) => title.slice(start, end));

  it.each([
    ['Demande de permis de conduire', 'permi condiure', ['permis', 'conduire']],
    ['L’Œuvre d’art', 'oeuvre', ['Œuvre']],
    ['Pré-demande de passeport', 'passep', ['passeport']],
    ['Certificat d’immatriculation', 'carte grise', ['Certificat', 'immatriculation']],
    ['<b>Permis</b>', 'permis', ['Permis']],
    ['Acte de naissance', 'permis', []],
  ])('should mark in « %s » what « %s » finds', (title, query, expected) => {
    expect(marked(title, query)).toEqual(expected);
  });
});
