import { z } from '@strapi/utils';
import { cleanText } from '../text/clean-text';

export const auditQuerySchema = z.strictObject({
  q: z.string().max(200).transform(cleanText).optional(),
  action: z.string().max(60).transform(cleanText).optional(),
  before: z.coerce.number().int().positive().optional(),
});
