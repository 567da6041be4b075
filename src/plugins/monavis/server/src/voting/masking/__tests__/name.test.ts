import { readText } from '../digit-groups';
import { findNames } from '../name';

const find = (text: string): string[] =>
  findNames(readText(text)).map(({ start, end }) => text.slice(start, end));

describe('findNames', () => {
  it.each([
    ['M. Dupont a signé', ['Dupont']],
    ['M.Dupont', ['Dupont']],
    ['Madame Le Gall', ['Le Gall']],
    ['M. de La Fontaine', ['de La Fontaine']],
    ['Mme van der Meer', ['van der Meer']],
    ["M. D'Artois et Mme N'Dour", ["D'Artois", "N'Dour"]],
    ['M. J.-B. Maillard', ['J.-B. Maillard']],
    ['M. et Mme Durand', ['Durand']],
    ['MM. Durand, Petit et Roux', ['Durand', 'Petit', 'Roux']],
    ['Me Fontaine, le Dr Lambert', ['Fontaine', 'Lambert']],
    ['merci à mme durand du guichet', ['durand']],
    ['MONSIEUR JEAN DUPONT REFUSE', ['JEAN DUPONT']],
    ['MR DUPONT REFUSE', ['DUPONT']],
    ['Mme Durand Bonjour', ['Durand']],
  ])('should find the names of « %s »', (text, names) => expect(find(text)).toEqual(names));

  it.each([
    ['an address to people', 'Madame, Monsieur, Je vous écris'],
    ['a function', 'Monsieur le Maire, Madame La Directrice, M. LE PREFET'],
    ['the next sentence', 'Merci Madame. Les délais sont bons. Merci Mme. Très bien'],
    ['a civility alone', 'M. a été aimable, Mme aussi'],
    ['a letter for a name', 'M. X et Mme Y.'],
    ['a noun', 'la mme du guichet, le mr de l’accueil, un monsieur Très poli'],
    ['a street', 'rue du Docteur Roux'],
    ['metres and millions', '200 M. Euros, 10 M. De visiteurs'],
    ['initials', 'S.N.C.M. Corsica'],
  ])('should leave %s', (_, text) => expect(find(text)).toEqual([]));
});
