import { z } from '@strapi/utils';
import { QUALITY_ISSUES } from '../../../shared/contracts/quality';

export const qualityQuerySchema = z.strictObject({
  issue: z.enum(QUALITY_ISSUES).default('visited-without-owner'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
