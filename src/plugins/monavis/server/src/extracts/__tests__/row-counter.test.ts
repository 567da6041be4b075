import fc from 'fast-check';
import { createRowCounter } from '../row-counter';

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('createRowCounter', () => {
  it('should count the lines of a CSV file wherever it is cut, whatever its cells hold', () => {
    const cells = fc.array(fc.string({ unit: fc.constantFrom('"', '\n', ',', 'é', '😀', 'a') }));
    fc.assert(
      fc.property(cells, fc.array(fc.nat(50)), (lines, cuts) => {
        const file = Buffer.from(lines.map((cell) => `1,${quote(cell)}\n`).join(''));
        const count = createRowCounter(true);
        let rows = 0;
        let start = 0;
        for (const cut of cuts) {
          rows += count(file.subarray(start, start + cut));
          start += cut;
        }
        expect(rows + count(file.subarray(start))).toBe(lines.length);
      })
    );
  });

  it('should count every line feed where quotes mean nothing', () => {
    const count = createRowCounter(false);
    expect(count(Buffer.from('{"a":"b\n'))).toBe(1);
  });
});
