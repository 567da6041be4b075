import { findAddresses } from '../address';
import { readText } from '../digit-groups';

const find = (text: string): string[] =>
  findAddresses(readText(text)).map(({ start, end }) => text.slice(start, end));

describe('findAddresses', () => {
  it.each([
    '12 bis rue des Lilas, 75011 Paris',
    "7, place de l'Église\n35000 Rennes",
    '17-19 av. du Général-Leclerc 92100 Boulogne-Billancourt',
    '18 rue victor hugo 59000 lille',
    '18 RUE VICTOR HUGO 59000 LILLE CEDEX 9',
    '12 rue des Lilas, bâtiment C, 75011 Paris',
    '5 rue du 8 mai 1945, 57000 Metz',
    '12 rue des lilas',
    '128 boulevard Voltaire',
    '12 cours Mirabeau',
  ])('should find the whole of %s', (address) => {
    expect(find(`au ${address}, merci`)).toEqual([address]);
  });

  it('should end an address where the sentence goes on', () => {
    expect(find('au 12 rue des Lilas et au 3 rue Monge 75005 Paris Merci')).toEqual([
      '12 rue des Lilas',
      '3 rue Monge 75005 Paris',
    ]);
  });

  it.each([
    ['a number without a name', 'au 3 rue, à 3 rues de là'],
    ['a name without a number', 'rue de la Paix, place de la Mairie'],
    ['other meanings', '3 cours de français, 5 places de parking, 2 place handicapé'],
    ['a year', 'en 2019 rue de la Paix était ouverte'],
    ['a postal code', '75011 Paris, 69002 Lyon'],
  ])('should leave %s', (_, text) => expect(find(text)).toEqual([]));
});
