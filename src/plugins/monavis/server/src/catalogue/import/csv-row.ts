import { isWebAddress } from '../../../../shared/web-address';
import { toSlug } from '../slug';
import type { createAdministrationDirectory } from './administrations';
import { withoutAudiences } from './theme';

/** A line of `data/demarches-vosdroits.csv`, by its French column names. */
export interface CsvRow {
  id: string;
  type: string;
  titre: string;
  publics: string;
  theme: string;
  sujet: string;
  organisme: string;
  cerfa: string;
  url_demarche: string;
  url_service_public: string;
  description: string;
  date: string;
}

/** A démarche ready to be inserted; its `numero` is given by the database. */
export interface DemarcheRecord {
  servicePublicRef: string;
  title: string;
  slug: string;
  /** Name of the administration. */
  administration: string | null;
  kind: string | null;
  theme: string | null;
  subject: string | null;
  audiences: string[];
  description: string | null;
  cerfa: string | null;
  url: string | null;
  infoUrl: string | null;
  /** YYYY-MM-DD */
  sourceDate: string | null;
}

const TITLE_MAX_LENGTH = 255;

/** Cuts between two words, and says so with an ellipsis. */
const shorten = (text: string, maxLength: number): string =>
  text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).replace(/\s+\S*$/, '')}…`;

const orNull = (text: string): string | null => text.trim() || null;

/** The link goes into pages: nothing but http and https. */
const toUrl = (text: string): string | null => (isWebAddress(text.trim()) ? text.trim() : null);

const toTheme = (theme: string): string | null => orNull(withoutAudiences(theme));

/**
 * Reads one line of the file.
 *
 * @param row - the line
 * @param directory - the administrations of the whole file
 * @returns the démarche, within the lengths that the content type allows
 */
export const toDemarcheRecord = (
  row: CsvRow,
  directory: ReturnType<typeof createAdministrationDirectory>
): DemarcheRecord => {
  const title = shorten(row.titre.replace(/\s+/g, ' ').trim(), TITLE_MAX_LENGTH);
  return {
    servicePublicRef: row.id.trim(),
    title,
    slug: toSlug(title),
    administration: directory.find(row.organisme)?.name ?? null,
    kind: orNull(row.type),
    theme: toTheme(row.theme),
    subject: orNull(row.sujet),
    audiences: row.publics
      .split('|')
      .map((audience) => audience.trim())
      .filter(Boolean),
    description: orNull(row.description),
    cerfa: orNull(row.cerfa),
    url: toUrl(row.url_demarche),
    infoUrl: toUrl(row.url_service_public),
    sourceDate: orNull(row.date),
  };
};
