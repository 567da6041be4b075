import fc from 'fast-check';
import { decodeCursor, encodeCursor } from '../cursor';

describe('the cursor of the list', () => {
  it('should come back as it was given', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('older' as const, 'newer' as const),
        fc.integer({ min: 1, max: 2 ** 31 - 1 }),
        (direction, id) => {
          expect(decodeCursor(encodeCursor({ direction, id }))).toEqual({ direction, id });
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
    const forged = Buffer.from(`older:${2 ** 31}`).toString('base64url');
    expect(decodeCursor(forged)).toBeUndefined();
  });
});
