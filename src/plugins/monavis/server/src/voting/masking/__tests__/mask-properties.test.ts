import fc from 'fast-check';
import { MASK_MARKS } from '../mask-kind';
import { maskPersonalData, MAX_GROWTH } from '../mask-personal-data';

const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units));

const fragment = fc.constantFrom(
  ...Object.values(MASK_MARKS),
  ...['06 39 98 12 34', '0639981234', '+33 6 39 98 12 34', '0041', '33', '06', '12', '4', '2A'],
  ...['paul', 'paul@example.fr', '@', ' (at) ', ' arobase ', ' point ', 'example.fr', 'gmail'],
  ...['2 95 10 99 126 111 93', '1850578961084', 'FR14 2004 1010 0505 0001 3M02 606', 'FR76'],
  ...['3023217600053', 'numéro fiscal ', 'sécu ', 'dossier ', 'carte ', '4111 1111 1111 1111'],
  ...['12 bis rue des Lilas', '5 rue', ', 75011 Paris', ' cedex 06', ' place ', 'bâtiment C'],
  ...['M. ', 'MM. ', 'Mme ', 'mme ', 'Dr ', 'Dupont', 'LE GALL', 'durand', 'Li', 'J.', 'et '],
  ...[
    ' ',
    '-',
    '.',
    ',',
    '/',
    '(',
    ')',
    '\n',
    '\u00a0',
    '\u200b',
    '😀',
    '\ud83d',
    "'",
    'é',
    'A',
    '٣',
  ]
);
const hostile = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''));
const anyText = fc.oneof(hostile, hostile, fc.string({ unit: 'binary' }), anyUnits);

const runs = { numRuns: 1000 };

describe('maskPersonalData, whatever the text', () => {
  it('should never throw and never grow a text without bound', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(maskPersonalData(text).text.length).toBeLessThanOrEqual(MAX_GROWTH * text.length);
      }),
      runs
    );
  });

  it('should change nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = maskPersonalData(text).text;
        expect(maskPersonalData(once)).toEqual({ text: once, masked: {} });
      }),
      runs
    );
  });

  it('should add as many marks as it counts, and keep everything around them in order', () => {
    const bare = anyText.filter((text) => !text.includes('masqu'));
    fc.assert(
      fc.property(bare, (text) => {
        const { text: result, masked } = maskPersonalData(text);
        const kept = result.split(/\[[^[\]]* masquée?\]/);
        const count = Object.values(masked).reduce((sum, many) => sum + many, 0);
        expect(kept).toHaveLength(count + 1);
        let position = 0;
        for (const piece of kept) {
          position = text.indexOf(piece, position);
          expect(position).toBeGreaterThanOrEqual(0);
          position += piece.length;
        }
      }),
      runs
    );
  });

  it('should leave words without digit, at sign nor civility as they are', () => {
    const word = fc.constantFrom(
      'très',
      'bien',
      'Paris',
      'Rue',
      'merci',
      'L’État',
      'me',
      'm',
      '😀'
    );
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom(' ', ', ', '\n'), (words, separator) => {
        const text = words.join(separator);
        expect(maskPersonalData(text)).toEqual({ text, masked: {} });
      })
    );
  });
});
