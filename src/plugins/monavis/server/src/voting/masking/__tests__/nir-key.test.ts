import { isNirBody, nirKey } from '../nir-key';

describe('nirKey', () => {
  it('should be 97 minus the remainder of the digits by 97', () => {
    expect(nirKey('2951099126111')).toBe(93);
  });

  it('should count 2A as 19 and 2B as 18', () => {
    expect(nirKey('172042A954118')).toBe(nirKey('1720419954118'));
    expect(nirKey('288092B951007')).toBe(nirKey('2880918951007'));
  });

  it('should be 97 when the digits divide by 97', () => {
    expect(nirKey(String(97 * 20_000_000_000).padStart(13, '0'))).toBe(97);
  });
});

describe('isNirBody', () => {
  it.each(['1850578961084', '172042A954118', '1442099998120', '2626293990117', '7921099998310'])(
    'should accept %s',
    (body) => expect(isNirBody(body)).toBe(true)
  );

  it.each([
    ['a sex that does not exist', '5850578961084'],
    ['month 00', '1850078961084'],
    ['month 13', '1851378961084'],
    ['month 45', '1854578961084'],
    ['a département with another letter', '172042C954118'],
    ['a digit too few', '185057896108'],
  ])('should refuse %s', (_, body) => expect(isNirBody(body)).toBe(false));
});
