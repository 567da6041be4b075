import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { createHmacSha256 } from '../hmac';

describe('createHmacSha256', () => {
  it('should sign as Node does, whatever the secret and the text', () => {
    const anyText = fc
      .uint8Array({ maxLength: 300 })
      .map((bytes) => Buffer.from(bytes).toString('latin1'));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), anyText, anyText, (bytes, first, second) => {
        const secret = Buffer.from(bytes);
        const sign = createHmacSha256(secret);
        for (const text of [first, second, first]) {
          for (const encoding of ['binary', 'base64url'] as const) {
            const expected = createHmac('sha256', secret).update(text, 'latin1').digest(encoding);
            expect(sign(text, encoding)).toBe(expected);
          }
        }
      })
    );
  });
});
