import { bandOf } from '../../../../shared/statistics-rules';

describe('bandOf', () => {
  it.each([
    [10, 'high'],
    [8, 'high'],
    [7.9, 'middle'],
    [5, 'middle'],
    [4.9, 'low'],
    [0, 'low'],
  ])('should put %d in the band « %s »', (score, expected) => {
    expect(bandOf(score)).toBe(expected);
  });
});
