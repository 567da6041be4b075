import readWorkbook from 'read-excel-file/node';
import { columnLetters } from '../sheet-xml';
import { writeWorkbook } from '../workbook';

const ROWS_A_SHEET = 4;

async function* linesIn(pieceSize: number, count: number): AsyncGenerator<Buffer> {
  const lines = Array.from({ length: count }, (_, index) => {
    const row = 2 + (index % ROWS_A_SHEET);
    return `<row r="${row}"><c r="A${row}"><v>${index}</v></c></row>\n`;
  });
  const file = Buffer.from(lines.join(''));
  for (let start = 0; start < file.length; start += pieceSize) {
    yield file.subarray(start, start + pieceSize);
  }
}

const write = async (lines: AsyncIterable<Buffer>): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of writeWorkbook(lines, ROWS_A_SHEET)) pieces.push(piece);
  return Buffer.concat(pieces);
};

describe('writeWorkbook', () => {
  it.each([
    [0, 1],
    [3, 1],
    [4, 1],
    [5, 2],
    [12, 3],
  ])('should write %d lines into %d sheets, wherever they are cut', async (count, sheets) => {
    for (const pieceSize of [7, 45, 100_000]) {
      const book = await readWorkbook(await write(linesIn(pieceSize, count)));
      expect(book.map(({ sheet }) => sheet)).toEqual(['Avis', 'Avis 2', 'Avis 3'].slice(0, sheets));
      const rows = book.flatMap(({ data }) => data.slice(1));
      expect(rows.map((row) => row[0])).toEqual(Array.from({ length: count }, (_, n) => n));
    }
  });

  it('should fail with its lines', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('<row r="2"></row>\n');
      throw new Error('the database went away');
    }
    await expect(write(broken())).rejects.toThrow('the database went away');
  });

  it('should name columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});
