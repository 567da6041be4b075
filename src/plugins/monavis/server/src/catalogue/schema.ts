import { z } from '@strapi/utils';

export const catalogueQuerySchema = z.strictObject({
  q: z.string().max(200).optional(),
  administration: z.string().max(255).optional(),
  theme: z.string().max(120).optional(),
  audience: z.string().max(60).optional(),
  owners: z.enum(['with', 'without', 'mine']).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
