import { IMPORT_FIELDS, type ImportField } from '../../../shared/contracts/imports';
import { foldLetters } from '../text/fold-letters';
import { CellFault, FIELDS, parseCell, type Values } from './fields';
import { FileRefusal } from './file-refusal';

export type Mapping = (ImportField | null)[];

const plain = (name: string): string =>
  foldLetters(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** @returns the field that each column seems to hold, each field once */
export const guessMapping = (columns: string[]): Mapping => {
  const taken = new Set<ImportField>();
  return columns.map((column) => {
    const name = plain(column);
    const field = IMPORT_FIELDS.find(
      (candidate) =>
        !taken.has(candidate) &&
        (plain(FIELDS[candidate].header) === name || FIELDS[candidate].aliases.includes(name))
    );
    if (field) taken.add(field);
    return field ?? null;
  });
};

/** A démarche is told by its number, its R number or its name. */
export const isUsableMapping = (mapping: Mapping): boolean =>
  mapping.includes('numero') || mapping.includes('reference') || mapping.includes('title');

/** @throws FileRefusal when the header cannot be that of a référentiel */
export const refuseUnusableColumns = (columns: string[]): void => {
  const named = columns.filter((column) => column.trim() !== '');
  if (columns.length > 100) throw new FileRefusal('Ce fichier a plus de 100 colonnes.');
  if (new Set(named.map(plain)).size < named.length) {
    throw new FileRefusal('Deux colonnes de ce fichier ont le même nom.');
  }
  if (guessMapping(columns).every((field) => field === null)) {
    throw new FileRefusal(
      `Aucune colonne n’est reconnue : la première ligne doit nommer les colonnes, par exemple « ${FIELDS.numero.header} », « ${FIELDS.title.header} », « ${FIELDS.administration.header} ».`
    );
  }
};

/** What a line says, or why it cannot be taken. */
export type Reading = { values: Values } | { fault: string };

/** Reads the cells of one line. */
export const readCells = (cells: string[], mapping: Mapping): Reading => {
  const values: Values = {};
  for (const [index, field] of mapping.entries()) {
    if (field === null) continue;
    try {
      values[field] = parseCell(field, cells[index] ?? '');
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      return { fault: `Colonne « ${FIELDS[field].header} » : ${error.message}.` };
    }
  }
  return { values };
};
