import { z } from '@strapi/utils';
import { EXTRACT_FORMATS } from '../../../shared/contracts/extracts';

export const createExtractSchema = z.strictObject({ format: z.enum(EXTRACT_FORMATS) });
