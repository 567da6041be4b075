import { IMPORT_FIELDS, type ImportField } from '../../../shared/contracts/imports';
import { cleanText } from '../text/clean-text';
import { FIELDS, toCell, type FieldValue, type Values } from './fields';

/** As `parse` gives back what an export wrote: an unclean text of long ago is not a change. */
const normalised = (field: ImportField, value: FieldValue | undefined): FieldValue => {
  if (value === undefined || value === null) return field === 'audiences' ? [] : null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const cell = cleanText(toCell(value));
  try {
    return FIELDS[field].parse(cell);
  } catch {
    return cell;
  }
};

const isSame = (one: FieldValue, other: FieldValue): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * What a line would change of a démarche.
 *
 * @returns the facts that differ, as they are and as they would be; null when none does
 */
export const compareValues = (
  current: Values,
  wanted: Values
): { before: Values; after: Values } | null => {
  const before: Values = {};
  const after: Values = {};
  for (const field of IMPORT_FIELDS) {
    const value = wanted[field];
    if (field === 'numero' || value === undefined) continue;
    if (isSame(normalised(field, current[field]), normalised(field, value))) continue;
    before[field] = current[field] ?? null;
    after[field] = value;
  }
  return Object.keys(after).length > 0 ? { before, after } : null;
};
