import { BYTE_ORDER_MARK } from '../../../../../shared/byte-order-mark';
import { toCsvLine } from '../../../../../shared/csv-line';

/** What a figure shows, in lines: its other view, and its CSV file. */
export interface FigureTable {
  head: string[];
  /** A number keeps one decimal; null: not known. The first cell names the line. */
  rows: (string | number | null)[][];
}

/** The table as a CSV file: UTF-8 with its mark, commas, nothing that a spreadsheet runs. */
export const toCsv = ({ head, rows }: FigureTable): string =>
  BYTE_ORDER_MARK + [head, ...rows].map(toCsvLine).join('');

/** @returns a share in percent, one decimal */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole) / 10;
