import {
  ADMINISTRATION_CHANNELS,
  DIFFICULTIES,
  OTHER_HELP,
} from '../../../shared/contracts/reviews';
import { EXTRACT_COLUMNS, type ExtractColumn } from '../../../shared/extract-columns';
import { LABELS } from '../voting/labels';

/** Between the answers of a question that takes several. */
const SEPARATOR = ' | ';

const { satisfaction, help, difficulties } = LABELS.fr;

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const wordOf = (sql: string, words: Record<string, string>): string => {
  const cases = Object.entries(words).map(([code, word]) => `when '${code}' then ${quote(word)}`);
  return `case ${sql} ${cases.join(' ')} end`;
};

/** The words of several codes. A look for each code costs less than unfolding the array of each review. */
const wordsOf = <TCode extends string>(
  sql: string,
  codes: readonly TCode[],
  words: Record<TCode, string>
): string => {
  const looks = codes.map((code) => `case when ${sql} ? '${code}' then ${quote(words[code])} end`);
  return `case when ${sql} is not null then array_to_string(array[${looks.join(', ')}], '${SEPARATOR}') end`;
};

interface ColumnSql {
  /** An expression on the row `r`, null where there is nothing to write. */
  sql: string;
  /** « free »: what a person typed. */
  type: 'number' | 'date' | 'words' | 'free';
}

type Key = ExtractColumn['key'];
type ChannelKey = Extract<Key, `${string}.${string}`>;

const isChannelKey = (key: Key): key is ChannelKey => key.includes('.');

const channelSql = (key: ChannelKey): ColumnSql => {
  const [question, channel] = key.split('.');
  const answer = `r.answers -> '${question}' ->> '${channel}'`;
  return question === 'contactReached'
    ? { sql: wordOf(answer, { yes: help.yes, no: help.no }), type: 'words' }
    : { sql: `(${answer})`, type: 'number' };
};

const free = (sql: string): ColumnSql => ({ sql: `nullif(${sql}, '')`, type: 'free' });
const words = (sql: string): ColumnSql => ({ sql, type: 'words' });
const number = (sql: string): ColumnSql => ({ sql, type: 'number' });

/** Codes are worded as the form words them, in its order; a comment that was erased is empty. */
const COLUMN_SQL: Record<Exclude<Key, ChannelKey>, ColumnSql> = {
  id: number('r.id'),
  demarche: number('r.demarche_numero'),
  createdAt: {
    sql: `date_trunc('second', r.created_at at time zone 'UTC' at time zone 'Europe/Paris')`,
    type: 'date',
  },
  satisfaction: words(wordOf('r.satisfaction', satisfaction.choices)),
  clarity: number('r.clarity'),
  comment: free('r.comment'),
  contactTried: words(
    wordsOf(
      `(r.answers -> 'contactTried')`,
      [...ADMINISTRATION_CHANNELS, ...OTHER_HELP],
      help.choices
    )
  ),
  contactTriedOther: free(`r.answers ->> 'contactTriedOther'`),
  difficulties: words(wordsOf(`(r.answers -> 'difficulties')`, DIFFICULTIES, difficulties.choices)),
  difficultiesOther: free(`r.answers ->> 'difficultiesOther'`),
  source: free('r.source_name'),
  language: words(wordOf('r.language', { fr: 'Français', en: 'Anglais' })),
  formVersion: number('r.form_version'),
};

export const COLUMNS = EXTRACT_COLUMNS.map((column) => ({
  ...column,
  ...(isChannelKey(column.key) ? channelSql(column.key) : COLUMN_SQL[column.key]),
}));
