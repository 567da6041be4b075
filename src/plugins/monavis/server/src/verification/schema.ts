import { z } from '@strapi/utils';

const reason = z
  .string()
  .trim()
  .min(1, 'Donnez le motif.')
  .max(2000, 'Le motif compte 2 000 caractères au plus.');

export const verificationQuerySchema = z.strictObject({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export const refuseDemarcheSchema = z.strictObject({ reason });
export const archiveSchema = z.discriminatedUnion('isArchived', [
  z.strictObject({ isArchived: z.literal(true), reason }),
  z.strictObject({ isArchived: z.literal(false) }),
]);
