import { z } from '@strapi/utils';
import { cleanText } from '../text/clean-text';

const MAX_LENGTH = 2_000;

/** A sentence that somebody wrote, and that somebody else will read. */
const sentence = (missing: string) =>
  z
    .string(missing)
    .overwrite(cleanText)
    .min(1, missing)
    .max(MAX_LENGTH, 'Ce texte dépasse 2 000 caractères.');

export const createRequestSchema = z.strictObject({
  message: sentence('Expliquez votre demande.'),
});

export const requestsQuerySchema = z.strictObject({
  state: z.enum(['pending', 'decided']).default('pending'),
});

export const decisionSchema = z.strictObject({
  decision: z.enum(['accepted', 'refused']),
  reason: sentence('Donnez le motif de votre décision.'),
});
