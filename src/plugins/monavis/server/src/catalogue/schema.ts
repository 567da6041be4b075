import { z } from '@strapi/utils';
import { cleanText } from '../text/clean-text';

const text = (maximum: number) => z.string().max(maximum).transform(cleanText).optional();

export const catalogueQuerySchema = z.strictObject({
  q: text(200),
  administration: text(255),
  theme: text(120),
  audience: text(60),
  owners: z.enum(['with', 'without', 'mine']).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
