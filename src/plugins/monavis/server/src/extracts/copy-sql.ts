// PostgreSQL writes the lines itself (words, dates, XML and JSON included), so that the process only carries bytes: it also
// serves citizens. One statement is one snapshot, newest first as in the list, along the index of the démarche: a join
// would make PostgreSQL sort millions of lines before it gives the first, a look for the name of the button does not.
import type { ExtractFormat } from '../../../shared/contracts/extracts';
import { COLUMNS } from './column-sql';
import { columnLetters } from './sheet-xml';

/** Excel opens 1,048,576 lines at most. */
export const ROWS_A_SHEET = 1_000_000;

const sourceSql = (condition: string): string => `
  select r.*, coalesce((select b.name from buttons b where b.id = r.button_id), r.source) as source_name
  from reviews r
  where ${condition}
  order by r.created_at desc, r.id desc`;

/** Lines as they are: neither sign that would make CSV quote or escape can be in a line of JSON or XML. */
const RAW = String.raw`format csv, delimiter e'\x02', quote e'\x01', escape e'\x01'`;

const csvCell = ({ sql, type, heading }: (typeof COLUMNS)[number]): string => {
  const name = `as "${heading}"`;
  if (type === 'free') return `monavis.guard_cell(${sql}) ${name}`;
  if (type === 'date') return `to_char(${sql}, 'YYYY-MM-DD HH24:MI:SS') ${name}`;
  return `${sql} ${name}`;
};

const csvSql = (condition: string, delimiter: ',' | ';'): string => `
copy (select ${COLUMNS.map(csvCell).join(',\n  ')}
from (${sourceSql(condition)}) r) to stdout (format csv, header, delimiter '${delimiter}')`;

/** So that who cuts milliseconds off does not come to the second before. */
const HAIR = 0.0001;

/** One cell of a sheet, null when it is empty. Days are counted from 30 December 1899, as spreadsheets do. */
const sheetCell = ({ sql, type }: (typeof COLUMNS)[number], index: number): string => {
  const start = (attributes: string) =>
    `'<c r="${columnLetters(index)}' || r.line || '"${attributes}>`;
  if (type === 'number') return `${start('')}<v>' || ${sql} || '</v></c>'`;
  if (type === 'date') {
    const days = `25569 + (extract(epoch from ${sql})::float8 + ${HAIR}) / 86400`;
    return `${start(' s="2"')}<v>' || ${days} || '</v></c>'`;
  }
  const text = type === 'free' ? `monavis.sheet_text(${sql})` : sql;
  return `${start(' s="1" t="inlineStr"')}<is><t xml:space="preserve">' || ${text} || '</t></is></c>'`;
};

const sheetSql = (condition: string): string => `
copy (select concat('<row r="', r.line, '">',
  ${COLUMNS.map(sheetCell).join(',\n  ')},
  '</row>')
from (
  select r.*, cast(2 + (row_number() over () - 1) % ${ROWS_A_SHEET} as text) as line
  from (${sourceSql(condition)}) r
) r) to stdout (${RAW})`;

const jsonSql = (condition: string): string => `
copy (select row_to_json(entry) from (
  select r.id, r.demarche_numero as demarche,
    to_char(r.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
    r.satisfaction, r.clarity, r.comment, coalesce(r.answers, '{}') as answers, r.source_name as source,
    r.language, r.form_version as "formVersion"
  from (${sourceSql(condition)}) r
) entry) to stdout (${RAW})`;

/**
 * The statement that gives the lines of a file.
 *
 * @param condition - on the reviews `r`, without parameters
 */
export const copySql = (format: ExtractFormat, condition: string): string => {
  switch (format) {
    case 'csv':
      return csvSql(condition, ',');
    case 'csv-semicolon':
      return csvSql(condition, ';');
    case 'xlsx':
      return sheetSql(condition);
    case 'jsonl':
      return jsonSql(condition);
  }
};

export const countSql = (condition: string): string =>
  `select cast(count(*) as integer) as total from reviews r where ${condition}`;
