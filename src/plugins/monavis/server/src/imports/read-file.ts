import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { FileRefusal } from './file-refusal';
import type { Delimiter, Encoding } from './sniff-file';

const MAX_ROWS = 100_000;
/** Ten times the longest description, with all that stands beside it. */
const MAX_RECORD = 100_000;

export interface FileRow {
  /** Line of the file where the record begins. */
  line: number;
  cells: string[];
}

const wordFault = ({ code, lines }: CsvError & { lines?: number }): string => {
  const at = lines ? ` (ligne ${lines})` : '';
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return `Un guillemet ouvert n’est jamais fermé${at}.`;
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return `Un guillemet est mal placé${at} : dans une cellule, un guillemet s’écrit deux fois.`;
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return `Une ligne n’a pas le même nombre de colonnes que l’en-tête${at}.`;
    case 'CSV_MAX_RECORD_SIZE':
      return `Une ligne dépasse ${MAX_RECORD.toLocaleString('fr-FR')} caractères${at} : une cellule est trop longue, ou un guillemet n’est pas fermé.`;
    default:
      return `Ce fichier n’est pas un CSV lisible${at}.`;
  }
};

/** Takes the byte order mark away too. */
const decode = (encoding: Encoding) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  };

/**
 * Reads the records of a file one after the other, the header first, never holding more than some of them.
 *
 * @throws FileRefusal with the line where it cannot be read
 */
export async function* readFileRows(
  path: string,
  { encoding, delimiter }: { encoding: Encoding; delimiter: Delimiter }
): AsyncGenerator<FileRow> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
  });
  // Whichever of them ends first, the others are closed; the loop below throws what goes wrong.
  pipeline(createReadStream(path), decode(encoding), parser, () => undefined);
  let count = 0;
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { line, cells: record };
      line = info.lines + 1;
      count += 1;
      if (count > MAX_ROWS + 1) {
        throw new FileRefusal(
          `Ce fichier a plus de ${MAX_ROWS.toLocaleString('fr-FR')} lignes : partagez-le en plusieurs.`
        );
      }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new FileRefusal(wordFault(error));
    throw error;
  }
}
