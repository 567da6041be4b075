import { hasValidTaxNumberKey } from '../tax-number-key';

describe('hasValidTaxNumberKey', () => {
  it('should accept the published example', () => {
    expect(hasValidTaxNumberKey('3023217600053')).toBe(true);
  });

  it('should refuse another key, and zeros', () => {
    expect(hasValidTaxNumberKey('3023217600054')).toBe(false);
    expect(hasValidTaxNumberKey('0000000000000')).toBe(false);
  });
});
