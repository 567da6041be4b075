import { createAdministrationDirectory } from '../catalogue/import/administrations';

interface KnownAdministration {
  name: string;
  acronym: string | null;
}

/**
 * Finds the administration that a cell means: by its exact name, another spelling of it, or its acronym; else the name that
 * the file itself spells most often.
 *
 * @param known - those of the référentiel
 * @param cells - all cells of the file that name one
 */
export const createAdministrationNames = (known: KnownAdministration[], cells: string[]) => {
  const names = new Set(known.map(({ name }) => name));
  const acronyms = new Map(known.map(({ name, acronym }) => [acronym?.toLowerCase(), name]));
  const knownSpellings = createAdministrationDirectory([...names]);
  const fileSpellings = createAdministrationDirectory(cells);
  return (cell: string): string => {
    if (names.has(cell)) return cell;
    const spelling = knownSpellings.find(cell)?.name;
    if (spelling !== undefined && names.has(spelling)) return spelling;
    return acronyms.get(cell.toLowerCase()) ?? fileSpellings.find(cell)?.name ?? cell;
  };
};
