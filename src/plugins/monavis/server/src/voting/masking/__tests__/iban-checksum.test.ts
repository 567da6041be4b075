import { hasValidIbanChecksum, ibanLength } from '../iban-checksum';

describe('hasValidIbanChecksum', () => {
  // The examples of the registry itself.
  it.each([
    'FR1420041010050500013M02606',
    'DE89370400440532013000',
    'GB29NWBK60161331926819',
    'BE68539007547034',
    'MT84MALT011000012345MTLCAST001S',
  ])('should accept %s', (iban) => expect(hasValidIbanChecksum(iban)).toBe(true));

  it('should refuse one wrong digit, and two that changed places', () => {
    expect(hasValidIbanChecksum('FR1420041010050500013M02607')).toBe(false);
    expect(hasValidIbanChecksum('DE89370400440532013000'.replace('37', '73'))).toBe(false);
  });
});

describe('ibanLength', () => {
  it('should know the countries of the registry only', () => {
    expect(ibanLength('FR')).toBe(27);
    expect(ibanLength('ZZ')).toBeUndefined();
  });
});
