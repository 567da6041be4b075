import { z } from '@strapi/utils';
import { cleanText } from './clean-text';
import { countCharacters } from './count-characters';

/**
 * A text that somebody wrote, and that somebody else will read.
 *
 * @param limit - in characters as people count them
 * @param missing - what to say when there is none
 */
export const sentence = (limit: number, missing: string) =>
  z
    .string(missing)
    .overwrite(cleanText)
    .min(1, missing)
    .refine((text) => countCharacters(text) <= limit, {
      error: `Ce texte dépasse ${limit.toLocaleString('fr-FR')} caractères.`,
    });
