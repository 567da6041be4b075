import { guardCell } from './guard-cell';

/** @returns one line of a CSV file, safe for spreadsheets */
export const toCsvLine = (cells: (string | number | null)[]): string =>
  `${cells
    .map((cell) => {
      const text = typeof cell === 'string' ? guardCell(cell) : String(cell ?? '');
      return /[",;\r\n]/.test(text) || text !== text.trim()
        ? `"${text.replaceAll('"', '""')}"`
        : text;
    })
    .join(',')}\r\n`;
