import type { ImportField } from '../../../shared/contracts/imports';
import { isWebAddress } from '../../../shared/web-address';
import { MAX_INTEGER } from '../access/parse-id';
import { withoutAudiences } from '../catalogue/import/theme';
import { cleanText } from '../text/clean-text';
import { isFormula } from '../../../shared/guard-cell';

/** A fact of a démarche, as an import compares and writes it. */
export type FieldValue = string | number | boolean | string[] | null;
export type Values = Partial<Record<ImportField, FieldValue>>;

/** A cell that cannot be taken: a sentence for the éditeur. */
export class CellFault extends Error {}

interface FieldDefinition {
  /** Column of the export, and of the files that people make. */
  header: string;
  /** Other names of the column, folded. */
  aliases: string[];
  parse: (cell: string) => FieldValue;
}

/** Longest title of a démarche, and name of an administration. */
export const MAX_NAME = 255;

const text = (maximum: number) => (cell: string) => {
  if (cell.length > maximum) throw new CellFault(`plus de ${maximum} caractères`);
  return cell || null;
};

const oneLine = (maximum: number) => (cell: string) =>
  text(maximum)(cell.replace(/\s+/g, ' ').trim());

/** Refused beyond a length that leaves room for audiences: of thousands of words, the pattern would take minutes. */
const theme = (cell: string) => oneLine(120)(withoutAudiences(oneLine(240)(cell) ?? ''));

const integer = (minimum: number) => (cell: string) => {
  if (cell === '') return null;
  const digits = cell.replace(/[\s\u00a0\u202f]/g, '');
  const value = Number(digits);
  if (!/^\d{1,10}$/.test(digits) || value < minimum || value > MAX_INTEGER) {
    throw new CellFault(`« ${cell.slice(0, 40)} » n’est pas un nombre entier positif`);
  }
  return value;
};

const webAddress = (cell: string) => {
  if (cell === '') return null;
  if (!isWebAddress(cell)) throw new CellFault('une adresse commence par https:// ou http://');
  return text(2000)(cell);
};

const reference = (cell: string) => {
  const value = cell.toUpperCase();
  if (value !== '' && !/^R\d{1,19}$/.test(value)) {
    throw new CellFault('une référence s’écrit comme « R1234 »');
  }
  return value || null;
};

const title = (cell: string) => {
  const value = oneLine(MAX_NAME)(cell);
  if (value === null || value.length < 3) throw new CellFault('au moins 3 caractères');
  return value;
};

const audiences = (cell: string) => [
  ...new Set(
    cell
      .split('|')
      .map((audience) => audience.trim())
      .filter(Boolean)
  ),
];

const boolean = (cell: string) => {
  const value = cell.toLowerCase();
  if (['oui', 'vrai', 'true', '1'].includes(value)) return true;
  if (['non', 'faux', 'false', '0', ''].includes(value)) return false;
  throw new CellFault('écrivez « oui » ou « non »');
};

const date = (cell: string) => {
  if (cell === '') return null;
  const value = cell.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');
  const isDate =
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;
  if (!isDate) throw new CellFault('une date s’écrit 2026-12-31 ou 31/12/2026');
  return value;
};

/** Every field that a file may hold, in the order of the export. */
export const FIELDS: Record<ImportField, FieldDefinition> = {
  numero: { header: 'numero', aliases: ['numero de la demarche', 'n'], parse: integer(1) },
  reference: {
    header: 'reference',
    aliases: ['id', 'r', 'reference service public'],
    parse: reference,
  },
  title: { header: 'titre', aliases: ['nom', 'intitule', 'title', 'demarche'], parse: title },
  administration: {
    header: 'administration',
    aliases: ['organisme', 'ministere'],
    parse: oneLine(MAX_NAME),
  },
  kind: { header: 'type', aliases: ['nature', 'kind'], parse: oneLine(60) },
  theme: { header: 'theme', aliases: ['thematique'], parse: theme },
  subject: { header: 'sujet', aliases: ['sous theme', 'subject'], parse: oneLine(200) },
  audiences: { header: 'publics', aliases: ['public', 'audiences'], parse: audiences },
  description: { header: 'description', aliases: ['resume'], parse: text(5000) },
  cerfa: { header: 'cerfa', aliases: ['numero cerfa', 'n cerfa'], parse: oneLine(60) },
  url: {
    header: 'url',
    aliases: ['url demarche', 'url de la demarche', 'lien'],
    parse: webAddress,
  },
  infoUrl: {
    header: 'url_information',
    aliases: ['url service public', 'url d information', 'info'],
    parse: webAddress,
  },
  annualVolume: {
    header: 'volumetrie',
    aliases: ['volume', 'volumetrie annuelle'],
    parse: integer(0),
  },
  annualOnlineVolume: {
    header: 'volumetrie_dematerialisee',
    aliases: ['volume en ligne', 'volumetrie annuelle dematerialisee'],
    parse: integer(0),
  },
  isEssential: { header: 'essentielle', aliases: ['demarche essentielle'], parse: boolean },
  sourceDate: { header: 'date_source', aliases: ['date', 'date de la source'], parse: date },
};

/** @returns the text of a cell, which `parseCell` reads back */
export const toCell = (value: FieldValue | undefined): string => {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return Array.isArray(value) ? value.join('|') : String(value ?? '');
};

/** @throws CellFault when the cell cannot be a value of this field */
export const parseCell = (field: ImportField, cell: string): FieldValue => {
  const isGuarded = cell.startsWith("'");
  if (isFormula(cell) && !isGuarded) {
    throw new CellFault(
      `« ${cell.slice(0, 20)} » ressemble à une formule : mettez une apostrophe devant`
    );
  }
  const plain = isFormula(cell) && isGuarded ? cell.slice(1) : cell;
  return FIELDS[field].parse(cleanText(plain));
};
