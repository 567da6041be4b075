/**
 * One element of the text form of a PostgreSQL array, written when its row comes: a batch then only joins what waits.
 * A quoted element is never null: the text « NULL » stays a text.
 *
 * https://www.postgresql.org/docs/17/arrays.html#ARRAYS-IO
 */
export const elementOf = (value: string | number | null): string => {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return `${value}`;
  // Two plain replacements cost half of one that uses what it found.
  return `"${value.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
};

/** @returns the text form of the array of these elements: pg sends it as it is, and the statement casts it */
export const arrayOf = (elements: readonly string[]): string => `{${elements.join(',')}}`;

/** @returns one array a column, from rows of as many elements each; none when there are no rows */
export const columnsOf = (rows: readonly (readonly string[])[]): string[] =>
  (rows.at(0) ?? []).map((_, column) => arrayOf(rows.map((elements) => elements[column])));
