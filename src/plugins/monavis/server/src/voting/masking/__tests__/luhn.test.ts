import fc from 'fast-check';
import { hasValidLuhnKey } from '../luhn';

describe('hasValidLuhnKey', () => {
  it('should accept the test numbers of the card networks', () => {
    expect(hasValidLuhnKey('4111111111111111')).toBe(true);
    expect(hasValidLuhnKey('378282246310005')).toBe(true);
  });

  it('should refuse any other last digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12,18}$/), (digits) => {
        const keys = [...'0123456789'].filter((key) => hasValidLuhnKey(digits + key));
        expect(keys).toHaveLength(1);
      })
    );
  });
});
