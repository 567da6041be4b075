import { isInternationalNumber } from '../calling-codes';

describe('isInternationalNumber', () => {
  it.each([
    ['France', '33639981234'],
    ['France, trunk zero kept', '330639981234'],
    ['Italy, whose zero counts', '390600001234'],
    ['North America', '15145550142'],
    ['La Réunion', '262692001234'],
    ['Wallis-et-Futuna', '681721234'],
  ])('should accept %s', (_, digits) => expect(isInternationalNumber(digits)).toBe(true));

  it.each([
    ['a code that nobody has', '21012345678'],
    ['a digit too few', '3363998123'],
    ['a digit too many', '336399812345'],
    ['an amount', '20000000'],
    ['zeros', '490000000000'],
  ])('should refuse %s', (_, digits) => expect(isInternationalNumber(digits)).toBe(false));
});
