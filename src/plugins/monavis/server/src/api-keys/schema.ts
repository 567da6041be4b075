import { z } from '@strapi/utils';
import { API_KEY_NAME_LENGTH } from '../../../shared/contracts/api-keys';

import { parisDay } from '../statistics/days';
import { cleanText } from '../text/clean-text';

const MAX_YEARS = 5;

const name = z
  .string()
  .transform((text) => cleanText(text).replace(/\s+/g, ' '))
  .pipe(
    z
      .string()
      .min(1, 'Dites à quoi servira cette clé.')
      .max(API_KEY_NAME_LENGTH, `Ce nom compte au plus ${API_KEY_NAME_LENGTH} caractères.`)
  );

const lastAllowedDay = (): string => {
  const today = parisDay(new Date());
  return `${Number(today.slice(0, 4)) + MAX_YEARS}${today.slice(4)}`;
};

/** Today is allowed: the key then works until midnight. */
const expiresOn = z.iso
  .date('Un jour s’écrit AAAA-MM-JJ.')
  .refine((day) => day >= parisDay(new Date()), 'Ce jour est passé.')
  .refine((day) => day <= lastAllowedDay(), `Choisissez un jour dans les ${MAX_YEARS} ans.`)
  .nullable()
  .default(null);

export const apiKeySchema = z.strictObject({ name, expiresOn });

export const administrationKeySchema = z.strictObject({
  name,
  expiresOn,
  administration: z.string().overwrite(cleanText).min(1).max(255),
});

export type ApiKeyInput = z.infer<typeof apiKeySchema>;
