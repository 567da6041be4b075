/** What a figure shows, in lines: its other view, and its CSV file. */
export interface FigureTable {
  head: string[];
  /** A number keeps one decimal; null: not known. The first cell names the line. */
  rows: (string | number | null)[][];
}

/** Without it, Excel reads accents wrong. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What spreadsheets would run as a formula: full-width signs too, and after spaces that they skip. */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r＝＋－＠]/;

const toCsvCell = (cell: string | number | null): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The table as a CSV file: UTF-8 with its mark, commas, nothing that a spreadsheet runs. */
export const toCsv = ({ head, rows }: FigureTable): string =>
  BYTE_ORDER_MARK +
  [head, ...rows].map((cells) => `${cells.map(toCsvCell).join(',')}\r\n`).join('');

/** @returns a share in percent, one decimal */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole) / 10;
