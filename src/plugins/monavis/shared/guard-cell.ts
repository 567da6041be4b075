/**
 * What a spreadsheet would run as a formula: the rule of `monavis.guard_cell` (database/sql/095-extracts.sql), which a
 * test keeps the same.
 */
const FORMULA =
  /^'*(?:[\t\r]|[\u0001-\u0020\u007f-\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]*[-=+@\uff0d\uff1d\uff0b\uff20])/;

/** @returns whether the cell needs an apostrophe in front, or has it already */
export const isFormula = (cell: string): boolean => FORMULA.test(cell);

/** @returns the text so that no spreadsheet runs it; taking one apostrophe away gives it back */
export const guardCell = (value: string): string => (isFormula(value) ? `'${value}` : value);
