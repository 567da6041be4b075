import fc from 'fast-check';
import { readGroupedNumber, readText, withoutSpans } from '../digit-groups';
import { fillSpans } from '../span';

describe('readText', () => {
  it('should part groups by short separators only', () => {
    const { groups } = readText('06-39, 98 et 12');
    expect(groups.map(({ digits, gap }) => [digits, gap])).toEqual([
      ['06', undefined],
      ['39', '-'],
      ['98', ', '],
      ['12', undefined],
    ]);
  });

  it('should read the letter O before a phone number as its zero', () => {
    expect(readText('O6 39').groups[0]).toMatchObject({ start: 0, end: 2, digits: '06' });
    expect(readText('CO2 12').groups[0]).toMatchObject({ start: 2, digits: '2' });
  });
});

describe('readGroupedNumber', () => {
  it('should tell digits, shape and separator', () => {
    expect(readGroupedNumber(readText('06.39.98 fin'), 0, { length: 6 })).toMatchObject({
      digits: '063998',
      shape: '2-2-2',
      separator: '.',
    });
  });

  it('should refuse groups that do not add up, and a letter that follows', () => {
    expect(readGroupedNumber(readText('06 398'), 0, { length: 4 })).toBeUndefined();
    expect(readGroupedNumber(readText('06 39A'), 0, { length: 4 })).toBeUndefined();
  });
});

describe('withoutSpans', () => {
  it('should equal a new reading of the filled text', () => {
    const pieces = fc.array(fc.constantFrom('12', ' ', '345', '-', 'abc', '. ', '6'));
    fc.assert(
      fc.property(pieces, fc.infiniteStream(fc.boolean()), (parts, draws) => {
        const reading = readText(parts.join(''));
        const spans = reading.groups.filter(() => draws.next().value);
        const reread = readText(fillSpans(reading.text, spans));
        expect(withoutSpans(reading, spans)).toEqual(reread);
      })
    );
  });
});
