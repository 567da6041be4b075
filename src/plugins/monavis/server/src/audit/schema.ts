import { z } from '@strapi/utils';

export const auditQuerySchema = z.strictObject({
  q: z.string().max(200).optional(),
  action: z.string().max(60).optional(),
  before: z.coerce.number().int().positive().optional(),
});
