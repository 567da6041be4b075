import { z } from '@strapi/utils';
import { IMPORT_FIELDS, IMPORT_OUTCOMES } from '../../../shared/contracts/imports';

export const importMappingSchema = z.strictObject({
  mapping: z
    .array(z.enum(IMPORT_FIELDS).nullable())
    .max(100)
    .refine((fields) => {
      const named = fields.filter((field) => field !== null);
      return new Set(named).size === named.length;
    }, 'Deux colonnes ne peuvent pas remplir le même champ.'),
});
export const applyImportSchema = z.strictObject({ skipErrors: z.boolean() });
export const importRowsQuerySchema = z.strictObject({
  outcome: z.enum(IMPORT_OUTCOMES).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
