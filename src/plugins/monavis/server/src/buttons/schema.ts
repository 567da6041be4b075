import { z } from '@strapi/utils';
import { cleanText } from '../text/clean-text';

const NAME_MISSING = 'Donnez un nom au bouton, par exemple « Page de fin ».';
const REASON_MISSING = 'Donnez le motif de la fermeture.';

const name = z
  .string(NAME_MISSING)
  .overwrite(cleanText)
  .min(1, NAME_MISSING)
  .max(80, 'Ce nom dépasse 80 caractères.');
const style = z.enum(['bleu', 'blanc'], 'Choisissez le bouton bleu ou le bouton blanc.');
const reason = z
  .string(REASON_MISSING)
  .overwrite(cleanText)
  .min(1, REASON_MISSING)
  .max(500, 'Ce motif dépasse 500 caractères.');

export const createButtonSchema = z.strictObject({ name, style });

export const updateButtonSchema = z.discriminatedUnion(
  'action',
  [
    z.strictObject({ action: z.literal('rename'), name }),
    z.strictObject({ action: z.literal('restyle'), style }),
    z.strictObject({ action: z.literal('close'), reason }),
    z.strictObject({ action: z.literal('reopen') }),
  ],
  'Cette action sur un bouton n’existe pas.'
);
