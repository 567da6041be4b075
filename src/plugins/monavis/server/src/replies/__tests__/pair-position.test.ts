import fc from 'fast-check';
import { readPosition, writePosition } from '../pair-position';

const position = fc.record({
  publishedAt: fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2200-01-01'),
    noInvalidDate: true,
  }),
  reviewId: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
});

describe('the position in the pairs of a public page', () => {
  it('should be read as it was written', () => {
    fc.assert(
      fc.property(position, (one) => expect(readPosition(writePosition(one))).toEqual(one))
    );
  });

  it.each(['', '1', '1764273600000', '1764273600000-0', '1764273600000-4000000000', '-1-1', 'x-1'])(
    'should not be « %s »',
    (text) => {
      expect(readPosition(text)).toBeUndefined();
    }
  );
});
