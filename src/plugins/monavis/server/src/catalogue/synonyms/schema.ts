import { z } from '@strapi/utils';
import { cleanText } from '../../text/clean-text';
import { toMeaningfulWords } from '../analysis/query';

const EMPTY = 'Écrivez au moins un mot.';

const expression = z
  .string()
  .max(120)
  .transform((text) => cleanText(text).replace(/\s+/g, ' '))
  .refine((text) => toMeaningfulWords(text).length > 0, EMPTY);

export const synonymSchema = z.strictObject({ expression, meaning: expression });
