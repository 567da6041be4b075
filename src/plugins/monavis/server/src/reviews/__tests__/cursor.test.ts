import fc from 'fast-check';
import { decodeCursor, encodeCursor } from '../cursor';

const number = fc.integer({ min: 1, max: 2 ** 31 - 1 });

describe('the cursor of the list', () => {
  it('should come back as it was given', () => {
    fc.assert(
      fc.property(
        fc.record({
          direction: fc.constantFrom('older' as const, 'newer' as const),
          numero: number,
          at: fc.maxSafeNat().map(String),
          id: number,
        }),
        (cursor) => {
          expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
        }
      )
    );
  });

  it('should be refused when no list gave it, and never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeCursor(text)).toBeUndefined();
      })
    );
  });

  it.each([
    `older:12:1767225600000000:${2 ** 31}`,
    `older:${2 ** 31}:1767225600000000:5`,
    `older:12:${2 ** 53}:5`,
    'older:12:01:5',
    'sideways:12:1:5',
    'older:12:5',
  ])('should be refused when it is forged: %s', (text) => {
    expect(decodeCursor(Buffer.from(text).toString('base64url'))).toBeUndefined();
  });
});
