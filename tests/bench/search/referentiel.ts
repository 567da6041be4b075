import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { SearchEntry } from '../../../src/plugins/monavis/server/src/catalogue/entry';
import { createAdministrationDirectory } from '../../../src/plugins/monavis/server/src/catalogue/import/administrations';
import {
  toDemarcheRecord,
  type CsvRow,
} from '../../../src/plugins/monavis/server/src/catalogue/import/csv-row';

/** The first number that the database gives. */
const FIRST_NUMERO = 1_000;

/** @returns the démarches of service-public.fr, as the database would hold them */
export const readReferentiel = (): SearchEntry[] => {
  const rows: CsvRow[] = parse(readFileSync('data/demarches-vosdroits.csv'), {
    columns: true,
    bom: true,
  });
  const directory = createAdministrationDirectory(rows.map((row) => row.organisme));
  return rows.map((row, index) => {
    const { servicePublicRef, title, administration, kind, theme, subject, audiences, cerfa } =
      toDemarcheRecord(row, directory);
    return {
      numero: FIRST_NUMERO + index,
      scope: 'everyone',
      title,
      reference: servicePublicRef,
      cerfa,
      administration,
      acronym: directory.find(row.organisme)?.acronym ?? null,
      kind,
      theme,
      subject,
      audiences,
      isEssential: false,
      former: null,
    };
  });
};

/** Names of towns that do not exist: « Ville de Montrecy ». */
const STARTS = 'Mont Ville Saint Beau Clair Haute Basse Grand Petit Champ'.split(' ');
const MIDDLES = 'bre cour val font mar ray til gney lor san dur fey'.split(' ');
const ENDS = 'cy ac court euil ay igny illes on oux ières an ot'.split(' ');

/**
 * @returns as many démarches as wanted: the real ones, then the same for towns, as a référentiel that takes in local
 *   services would hold
 */
export const enlargeReferentiel = (entries: readonly SearchEntry[], size: number): SearchEntry[] =>
  Array.from({ length: size }, (_none, index) => {
    const entry = entries[index % entries.length];
    const round = Math.floor(index / entries.length);
    if (round === 0) return entry;
    const town =
      STARTS[index % STARTS.length] +
      MIDDLES[(index * 7) % MIDDLES.length] +
      ENDS[(index * 5 + round) % ENDS.length];
    return {
      ...entry,
      numero: FIRST_NUMERO + index,
      title: `${entry.title} - Ville de ${town}`,
      reference: `R${100_000 + index}`,
      cerfa: null,
      administration: `Ville de ${town}`,
      acronym: null,
    };
  });
