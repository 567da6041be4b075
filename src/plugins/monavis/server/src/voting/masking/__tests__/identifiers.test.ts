import { findCards } from '../card';
import { readText, type Reading } from '../digit-groups';
import { findIbans } from '../iban';
import { findNirs } from '../nir';
import type { Span } from '../span';
import { findTaxNumbers } from '../tax-number';

const finder = (find: (reading: Reading) => Span[]) => (text: string) =>
  find(readText(text)).map(({ start, end }) => text.slice(start, end));

describe('findNirs', () => {
  const find = finder(findNirs);

  it.each([
    '2 95 10 99 126 111 93',
    '295109912611193',
    '2.95.10.99.126.111.93',
    '29510 99126 11193',
    '2 95 10 99 126 111 clé 93',
    '2 95 10 99 126 111 (93)',
  ])('should find the whole of %s', (nir) => expect(find(`n° ${nir}, merci`)).toEqual([nir]));

  it('should ask the words before for a number without its key', () => {
    expect(find('sécu 2 95 10 99 126 111')).toEqual(['2 95 10 99 126 111']);
    expect(find('lot 2 95 10 99 126 111')).toEqual([]);
  });

  it('should leave a wrong key, whatever the words before', () => {
    expect(find('sécu 2 95 10 99 126 111 94')).toEqual([]);
  });
});

describe('findIbans', () => {
  const find = finder(findIbans);

  it.each([
    'FR14 2004 1010 0505 0001 3M02 606',
    'fr1420041010050500013m02606',
    'DE 89-3704-0044-0532-0130-00',
    'BE68 5390 0754 7034',
  ])('should find the whole of %s', (iban) => expect(find(`vers ${iban} merci`)).toEqual([iban]));

  it('should leave a wrong checksum, an unknown country, a fragment', () => {
    expect(find('FR15 2004 1010 0505 0001 3M02 606')).toEqual([]);
    expect(find('ZZ14 2004 1010 0505 0001 3M02 606')).toEqual([]);
    expect(find('un RIB en FR76 et 27 caractères')).toEqual([]);
  });
});

describe('findCards', () => {
  const find = finder(findCards);

  it.each(['4111 1111 1111 1111', '4111111111111111', '3782 822463 10005', '5555-5555-5555-4444'])(
    'should find the whole of %s',
    (card) => expect(find(`payé avec ${card} 12/27`)).toEqual([card])
  );

  it('should leave a wrong key, a SIRET, a longer number, a file number', () => {
    expect(find('4111 1111 1111 1112')).toEqual([]);
    expect(find('SIRET 36252187900034')).toEqual([]);
    expect(find('9999 4111 1111 1111 1111')).toEqual([]);
    expect(find('facture n° 4111111111111111')).toEqual([]);
  });
});

describe('findTaxNumbers', () => {
  const find = finder(findTaxNumbers);

  it('should find a right key anywhere, any key after « numéro fiscal »', () => {
    expect(find('avec 30 23 217 600 053 et')).toEqual(['30 23 217 600 053']);
    expect(find('numéro fiscal : 3023217600054')).toEqual(['3023217600054']);
  });

  it('should leave other numbers of 13 digits', () => {
    expect(find('code 3023217600054')).toEqual([]);
    expect(find('numéro fiscal et référence de l’avis 2459012345678')).toEqual([]);
  });
});
