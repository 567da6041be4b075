import { percentOf, toCsv } from '../figure-table';

describe('the CSV file of a figure', () => {
  it('should hold numbers as they are, and nothing where nothing is known', () => {
    expect(
      toCsv({
        head: ['Mois', 'Note'],
        rows: [
          ['janv. 2026', 7.5],
          ['févr. 2026', null],
        ],
      })
    ).toBe('\uFEFFMois,Note\r\njanv. 2026,7.5\r\nfévr. 2026,\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\tx',
    '\rx',
    '＝1',
    '－1',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    "'=1",
  ])('should not let a spreadsheet run the name %j', (name) => {
    const [, line] = toCsv({ head: ['Source'], rows: [[name]] }).split('\r\n');
    expect(line.replace(/^"/, '').startsWith(`'${name}`)).toBe(true);
  });

  it('should quote what would break its line', () => {
    expect(toCsv({ head: ['Source'], rows: [['Page « A, B »\n"fin"']] })).toBe(
      '\uFEFFSource\r\n"Page « A, B »\n""fin"""\r\n'
    );
  });
});

describe('a share in percent', () => {
  it('should keep one decimal, and not exist without a whole', () => {
    expect(percentOf(1, 3)).toBe(33.3);
    expect(percentOf(0, 0)).toBeNull();
  });
});
