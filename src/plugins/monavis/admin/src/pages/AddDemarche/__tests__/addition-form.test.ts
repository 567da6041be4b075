import { emptyForm, isWholeNumber, toAdditionBody } from '../addition-form';

describe('a volume of the form', () => {
  it.each([
    ['12000', 12_000],
    ['12 000', 12_000],
    ['5\u202f000\u202f000', 5_000_000],
    [' 7\u00a0', 7],
  ])('should be read as people write it: « %s »', (annualVolume, expected) => {
    expect(isWholeNumber(annualVolume)).toBe(true);
    const form = { ...emptyForm('Une démarche'), annualVolume };
    const body = toAdditionBody(form, { audiences: [], seenSimilar: [] });
    expect(body.annualVolume).toBe(expected);
    expect(body.annualOnlineVolume).toBeUndefined();
  });

  it.each(['12,5', '-3', 'douze', '1e3', '12345678901'])('should not be « %s »', (text) => {
    expect(isWholeNumber(text)).toBe(false);
  });
});
